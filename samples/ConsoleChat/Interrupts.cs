using Spectre.Console;

namespace ConsoleChat;

/// <summary>Ctrl-C: stops what is being watched, or ends the program when nothing is.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly IAnsiConsole _console;
    private Action? _stop;

    public Interrupts(IAnsiConsole console)
    {
        _console = console;
        Console.CancelKeyPress += OnPressed;
    }

    /// <summary>Runs something that Ctrl-C stops. Pressed once more before it has stopped, it ends the program.</summary>
    /// <returns>Whether it ran to its end.</returns>
    public async Task<bool> RunAsync(Func<CancellationToken, Task> run)
    {
        // Not disposed of: Ctrl-C may come just as the run ends. It holds nothing to release.
        CancellationTokenSource watched = new();
        _stop = watched.Cancel;
        try
        {
            await run(watched.Token);
            return true;
        }
        catch (OperationCanceledException) when (watched.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _stop = null;
        }
    }

    public void Dispose() => Console.CancelKeyPress -= OnPressed;

    private void OnPressed(object? sender, ConsoleCancelEventArgs pressed)
    {
        if (Interlocked.Exchange(ref _stop, null) is { } stop)
        {
            pressed.Cancel = true;
            stop();
            return;
        }

        // A prompt hides the cursor, and the program is about to end without coming back to it.
        _console.Cursor.Show();
    }
}
