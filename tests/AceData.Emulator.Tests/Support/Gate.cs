namespace AceData.Emulator.Tests.Support;

/// <summary>Lets a number of events through, and holds the next one until it is opened.</summary>
internal sealed class Gate(int letThrough = 0)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>Ends when an event is held.</summary>
    public Task Reached => _reached.Task.WaitAsync(Service.Cancellation);

    public void Open() => _open.TrySetResult();

    /// <summary>Ignores its token on purpose: the emulator must not depend on the hook's manners.</summary>
    public async ValueTask HoldAsync(JsonObject json, CancellationToken cancellationToken)
    {
        Assert.NotNull(json["type"]);
        if (Interlocked.Increment(ref _count) > letThrough)
        {
            _reached.TrySetResult();
            await _open.Task;
        }
    }
}
