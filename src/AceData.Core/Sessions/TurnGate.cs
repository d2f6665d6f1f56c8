namespace AceData;

/// <summary>Lets one turn through at a time; the others wait, each until its own token says stop.</summary>
internal sealed class TurnGate
{
    private readonly SemaphoreSlim _semaphore = new(1, 1);

    /// <returns>The pass; disposing it lets the next one through.</returns>
    public async ValueTask<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        await _semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Pass(_semaphore);
    }

    /// <returns>The pass; <see langword="null"/> while a turn is running.</returns>
    public Pass? TryEnter() => _semaphore.Wait(0) ? new Pass(_semaphore) : null;

    public readonly struct Pass(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
