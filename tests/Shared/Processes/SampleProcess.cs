using System.Diagnostics;

namespace AceData.Tests;

/// <summary>Runs a sample as a process of its own.</summary>
internal static class SampleProcess
{
    /// <summary>Runs the sample without a token, so that it talks to its own emulator, and gives what it printed.</summary>
    /// <param name="assembly">The file name of the sample, which lies beside the tests.</param>
    /// <param name="tokenVariable">The environment variable that would hold the token.</param>
    public static async Task<string> RunAsync(string assembly, string tokenVariable)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly)]) { RedirectStandardOutput = true };
        start.Environment.Remove(tokenVariable);
        using var process = Process.Start(start)!;

        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken: TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
