using System.Diagnostics;
using System.Text.RegularExpressions;
using AceData.Emulator;

namespace Samples.Tests.Support;

/// <summary>A sample in a real terminal of 100 columns: a test types, and waits for what appears.</summary>
internal sealed partial class ConsoleTerminal : IAsyncDisposable
{
    public const string CtrlC = "\x03";
    public const string CtrlD = "\x04";
    public const string Down = "\e[B";
    public const string Enter = "\r";

    // Opened once and never closed before the end: the near end takes the last one closing for the end of it all.
    // The shell gives way to setsid and that, by env, to the program: the process id stays, and so do exit code and signal.
    // Tests that a script started in the background were told to ignore Ctrl-C, and so would be what they start.
    private const string Launch = "exec 0<>\"$0\" 1>&0 2>&0; stty rows 40 cols 100; exec setsid -w -c env --default-signal=INT dotnet \"$@\"";

    private readonly Process _process;
    private readonly FileStream _near;
    private readonly Task _reading;
    private readonly StringBuilder _raw = new();
    private readonly object _gate = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;
    private int _seen;

    private ConsoleTerminal(Process process, FileStream near)
    {
        _process = process;
        _near = near;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Why there is no terminal to be had here; <see langword="null"/> where there is one.</summary>
    public static string? Obstacle { get; } = !OperatingSystem.IsLinux() ? "Needs a pseudo terminal of Linux."
        : !File.Exists("/usr/bin/setsid") || !File.Exists("/dev/ptmx") ? "Needs setsid of util-linux and /dev/ptmx."
        : null;

    /// <summary>Everything printed so far, escape sequences included.</summary>
    public string Raw
    {
        get
        {
            lock (_gate)
            {
                return _raw.ToString();
            }
        }
    }

    /// <summary>Everything printed so far, without the escape sequences.</summary>
    public string Plain => EscapeSequence().Replace(Raw, string.Empty);

    public static ConsoleTerminal Start(string sample, Aichat2Emulator? emulator, params string[] arguments) =>
        StartAs("xterm-256color", sample, emulator, arguments);

    /// <summary>The same in a terminal of another type, by its name in the terminfo database.</summary>
    public static ConsoleTerminal StartAs(string type, string sample, Aichat2Emulator? emulator, params string[] arguments)
    {
        Assert.SkipWhen(Obstacle is not null, Obstacle ?? string.Empty);
        var (near, farPath) = PseudoTerminalDevice.Open();
        ProcessStartInfo start = new("/bin/sh", ["-c", Launch, farPath, ConsoleStart.PathOf(sample), .. arguments]);
        ConsoleStart.Prepare(start, emulator);
        start.Environment["TERM"] = type;
        return new ConsoleTerminal(Process.Start(start)!, near);
    }

    /// <summary>Waits until a text has appeared after everything waited for before.</summary>
    /// <returns>What appeared since, up to the end of the text.</returns>
    public async Task<string> SeeAsync(string text)
    {
        using CancellationTokenSource patience = new(ConsoleStart.Patience);
        while (true)
        {
            var (plain, more, isOver) = Snapshot();
            if (plain.IndexOf(text, _seen, StringComparison.Ordinal) is >= 0 and var found)
            {
                var since = plain[_seen..(found + text.Length)];
                _seen = found + text.Length;
                return since;
            }

            Assert.False(isOver || patience.IsCancellationRequested, $"\"{text}\" did not appear in:\n{plain}");
            await more.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task TypeAsync(string keys) => await _near.WriteAsync(Encoding.UTF8.GetBytes(keys));

    /// <summary>Types a line when the program asks for one.</summary>
    public async Task SayAsync(string line)
    {
        await SeeAsync("> ");
        await TypeAsync(line + Enter);
        await SeeAsync(line);
    }

    /// <returns>The exit code, as a shell tells it: 128 and the number of the signal for a program ended by one.</returns>
    public async Task<int> ExitCodeAsync()
    {
        using CancellationTokenSource patience = new(ConsoleStart.Patience);
        await _process.WaitForExitAsync(patience.Token);
        await _reading;
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        await _near.DisposeAsync();
    }

    private (string Plain, Task More, bool IsOver) Snapshot()
    {
        lock (_gate)
        {
            return (EscapeSequence().Replace(_raw.ToString(), string.Empty), _more.Task, _isOver);
        }
    }

    private async Task ReadAsync()
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[4096];
        var letters = new char[4096];
        try
        {
            while (await _near.ReadAsync(bytes) is > 0 and var count)
            {
                Tell(letters.AsSpan(0, decoder.GetChars(bytes, 0, count, letters, 0)), isOver: false);
            }
        }
        catch (IOException)
        {
            // So Linux says that nobody has the far end open any more.
        }

        Tell([], isOver: true);
    }

    private void Tell(ReadOnlySpan<char> text, bool isOver)
    {
        lock (_gate)
        {
            _raw.Append(text);
            _isOver = isOver;
            _more.TrySetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    [GeneratedRegex("\e\\[[0-9;?]*[A-Za-z]|\e[=>]")]
    private static partial Regex EscapeSequence();
}
