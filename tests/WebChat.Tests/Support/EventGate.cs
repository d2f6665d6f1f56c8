namespace WebChat.Tests.Support;

/// <summary>Holds the emulator's turns at each event until the test lets it out; open until it is closed.</summary>
internal sealed class EventGate
{
    private volatile SemaphoreSlim? _closed;

    public void Close() => _closed = new SemaphoreSlim(0);

    public void Let(int events) => _closed?.Release(events);

    public void Open()
    {
        // As many as any turn of these tests can ask for: those that wait already hold on to the semaphore.
        var closed = _closed;
        _closed = null;
        closed?.Release(1_000_000);
    }

    public ValueTask BeforeEventAsync(JsonObject json, CancellationToken cancellationToken) =>
        _closed is { } closed ? new ValueTask(closed.WaitAsync(cancellationToken)) : ValueTask.CompletedTask;
}
