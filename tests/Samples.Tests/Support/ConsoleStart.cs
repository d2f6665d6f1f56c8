using System.Diagnostics;
using AceData.Emulator;

namespace Samples.Tests.Support;

/// <summary>How a console sample is started: in an environment that holds nothing but what a test says.</summary>
internal static class ConsoleStart
{
    /// <summary>Long enough for a busy machine; only a test that fails waits so long.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <param name="sample">The sample's name.</param>
    /// <returns>The path of its assembly beside the tests.</returns>
    public static string PathOf(string sample) => Path.Combine(AppContext.BaseDirectory, sample + ".dll");

    /// <summary>Clears the environment, of tokens and of what build servers set, and points the sample at a service.</summary>
    /// <param name="start">The process to start.</param>
    /// <param name="emulator">The service; <see langword="null"/> for a sample that starts its own.</param>
    public static void Prepare(ProcessStartInfo start, Aichat2Emulator? emulator)
    {
        Dictionary<string, string?> kept = new(start.Environment);
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(variable => variable.Key is "PATH" or "HOME" or "TMPDIR" or "SystemRoot" or "TEMP"
            || variable.Key.StartsWith("DOTNET_", StringComparison.Ordinal)))
        {
            start.Environment[name] = value;
        }

        start.Environment["LANG"] = "C.UTF-8";
        if (emulator is not null)
        {
            start.Environment["ACEDATACLOUD_API_TOKEN"] = emulator.ApiToken;
            start.Environment["ACEDATACLOUD_API_BASE_URL"] = emulator.BaseAddress.ToString();
        }
    }
}
