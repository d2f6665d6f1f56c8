using System.Collections.Concurrent;
using AceData;
using AceData.Aichat2;
using AceData.AspNetCore;
using Microsoft.Extensions.Options;

namespace WebChat.Chat;

/// <summary>Starts runs that need no connection, and tells how they ended.</summary>
/// <remarks>
/// A host knows the end at once when the callback comes to it, whoever started the run; otherwise it finds the end by looking.
/// Only the callback tells of a failure, so the page asks again and again, and with several hosts comes to the one that was told.
/// </remarks>
internal sealed class BackgroundRuns(RunCallbacks callbacks, IConversationsClient client, IOptions<RunCallbackOptions> options)
{
    private readonly ConcurrentDictionary<string, Run> _runs = new(StringComparer.Ordinal);

    public async Task<RunReport> StartAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        Forget();
        var id = Guid.NewGuid().ToString("N");
        if (options.Value.PublicAddress == WebChatSettings.NotKnownYet)
        {
            var queued = await client.EnqueueAsync(request, cancellationToken: cancellationToken);
            return new RunReport(id, queued.Id, RunReport.Running);
        }

        // Expected before it is queued: a short run calls back before its queuing has been answered.
        var run = Expect(id);
        try
        {
            var queued = await callbacks.EnqueueAsync(client, request, state: id, cancellationToken: cancellationToken);
            return new RunReport(id, queued.Id, RunReport.Running);
        }
        catch
        {
            _runs.TryRemove(KeyValuePair.Create(id, run));
            throw;
        }
    }

    /// <summary>Takes the callback of a run, which this host or another one started.</summary>
    public Task TakeAsync(ReceivedCallback received, CancellationToken cancellationToken)
    {
        if (received.State is { } id)
        {
            Expect(id).Ended.TrySetResult(received.Callback);
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits for the end of a run, for a while: until its callback comes here, or until it is seen to have ended.</summary>
    public async Task<RunReport> WaitAsync(string id, string conversationId, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var seen = SeeAsync(conversationId, patience, leaving.Token);
        if (!_runs.TryGetValue(id, out var run))
        {
            return new RunReport(id, conversationId, await seen);
        }

        if (await Task.WhenAny(run.Ended.Task, seen) == seen)
        {
            return new RunReport(id, conversationId, await seen);
        }

        await leaving.CancelAsync();
        var callback = await run.Ended.Task;
        return callback.Error is { } error
            ? new RunReport(id, conversationId, RunReport.Failed) { Error = error.Message ?? callback.Status }
            : new RunReport(id, conversationId, RunReport.Finished);
    }

    private async Task<string> SeeAsync(string conversationId, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await client.WaitForRunAsync(conversationId, new PollingOptions { Timeout = patience }, cancellationToken: cancellationToken);
            return RunReport.Finished;
        }
        catch (ApiTimeoutException timeout) when (timeout.Kind == TimeoutKind.Wait)
        {
            return RunReport.Running;
        }
    }

    private Run Expect(string id) => _runs.GetOrAdd(id, _ => new Run(options.Value.TimeProvider.GetUtcNow() + options.Value.Lifetime));

    // A run is of interest as long as its callback may come, and no longer.
    private void Forget()
    {
        var now = options.Value.TimeProvider.GetUtcNow();
        foreach (var run in _runs.Where(run => run.Value.ExpiresAt <= now))
        {
            _runs.TryRemove(run);
        }
    }

    private sealed record Run(DateTimeOffset ExpiresAt)
    {
        public TaskCompletionSource<ChatCallback> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
