using System.Collections.Concurrent;

namespace AceData.Emulator;

/// <summary>The turns that run after the response to their request.</summary>
internal sealed class BackgroundJobs : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _callbacks = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Starts a job with the client for its callback and the token that stops it.</summary>
    public void Start(Func<HttpClient, CancellationToken, Task> job)
    {
        var task = Task.Run(() => job(_callbacks, _stopping.Token));
        _running[task] = true;
        _ = task.ContinueWith(
            ended => _running.TryRemove(ended, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        while (_running.Keys is { Count: > 0 } running)
        {
            await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await WhenIdleAsync(CancellationToken.None).ConfigureAwait(false);
        _callbacks.Dispose();
        _stopping.Dispose();
    }
}
