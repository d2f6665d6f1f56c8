using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace Samples.Tests.BulkPrompts;

/// <summary>The program in a process of its own.</summary>
internal sealed class SampleRun : IAsyncDisposable
{
    /// <summary>So much that only a run that hangs gets there.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task _errors;
    private readonly Channel<string> _errorLines = Channel.CreateUnbounded<string>();

    public SampleRun(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?> environment)
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "BulkPrompts.dll"), .. arguments];

        // Tests that a script started in the background were told to ignore Ctrl-C, and so would be what they start.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. program] : program;
        ProcessStartInfo start = new(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = PumpErrorsAsync();
    }

    /// <summary>What the program wrote to its error stream, when it has ended.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Kills the process at once, as a power failure would as far as it is concerned.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>What Ctrl-C sends.</summary>
    public void Interrupt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no way to send Ctrl-C to one process.");
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits until the program says something on its error stream.</summary>
    public async Task SaysAsync(string text)
    {
        await foreach (var line in _errorLines.Reader.ReadAllAsync().WithCancellation(new CancellationTokenSource(Patience).Token))
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The program ended without saying \"{text}\". It said: {string.Join(Environment.NewLine, Errors)}");
    }

    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _errors;
        return (_process.ExitCode, await _output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        await _errors;
        await _output;
        _process.Dispose();
    }

    private async Task PumpErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            Errors.Add(line);
            _errorLines.Writer.TryWrite(line);
        }

        _errorLines.Writer.Complete();
    }
}
