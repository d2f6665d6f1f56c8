using Spectre.Console;

namespace ConsoleChat;

/// <summary>Ctrl-C: stops what is being watched, or ends the program when nothing is.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly IAnsiConsole _console;
    private volatile CancellationTokenSource? _watched;

    public Interrupts(IAnsiConsole console)
    {
        _console = console;
        Console.CancelKeyPress += OnPressed;
    }

    /// <summary>Runs something that Ctrl-C stops. Pressed once more before it has stopped, it ends the program.</summary>
    public async Task<bool> RunAsync(Func<CancellationToken, Task> run)
    {
        using CancellationTokenSource watched = new();
        _watched = watched;
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
            _watched = null;
        }
    }

    public void Dispose() => Console.CancelKeyPress -= OnPressed;

    private void OnPressed(object? sender, ConsoleCancelEventArgs pressed)
    {
        if (_watched is { IsCancellationRequested: false } watched)
        {
            pressed.Cancel = true;
            watched.Cancel();
            return;
        }

        // A prompt hides the cursor, and the program is about to end without coming back to it.
        _console.Cursor.Show();
    }
}
