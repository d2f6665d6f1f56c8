namespace Samples.Tests.Support;

/// <summary>Holds an emulator before one event of a type until it is opened.</summary>
/// <param name="type">The type of the event.</param>
/// <param name="letThrough">How many events of the type go out before the one that is held.</param>
internal sealed class ConsoleGate(string type, int letThrough = 0)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public Task Reached => _reached.Task.WaitAsync(ConsoleStart.Patience);

    public void Open() => _open.TrySetResult();

    public async ValueTask HoldAsync(JsonObject sent, CancellationToken cancellationToken)
    {
        if ((string?)sent["type"] == type && Interlocked.Increment(ref _count) == letThrough + 1)
        {
            _reached.TrySetResult();
            await _open.Task.WaitAsync(cancellationToken);
        }
    }
}
