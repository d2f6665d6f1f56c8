using System.Collections.Concurrent;
using AceData.Aichat2;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace AceData.AspNetCore;

/// <summary>Queues background runs that call back to this host when they end, and completes those who wait for them.</summary>
/// <remarks>
/// A callback may reach another process of the host than the one that waits, which then finds the result by polling, as without callbacks. All
/// processes must share their data protection keys. Each process accepts one callback for a run, so handlers can be called once per process.
/// </remarks>
public sealed class RunCallbacks
{
    private readonly ConcurrentDictionary<string, Expected> _expected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Expected> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _taken = new(StringComparer.Ordinal);
    private readonly RunCallbackOptions _options;
    private readonly IDataProtector _protector;
    private string? _path;

    /// <summary>Initializes a new instance. Hosts register it with <c>AddAichat2Callbacks</c>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="protection">The data protection for the callback addresses.</param>
    public RunCallbacks(IOptions<RunCallbackOptions> options, IDataProtectionProvider protection)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(protection);
        _options = options.Value;
        _protector = protection.CreateProtector("AceData.AspNetCore.RunCallbacks");
    }

    internal int MaxBodyBytes => _options.MaxBodyBytes;

    /// <summary>Starts a run that calls back to this host.</summary>
    /// <param name="client">The client to ask with.</param>
    /// <param name="request">The turn; its callback address is replaced.</param>
    /// <param name="state">Given back to the handler; travels in the address, encrypted. <see langword="null"/> for nothing.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call. The service may still queue the run.</param>
    /// <returns>The run; wait for it with <see cref="WaitForRunAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">No endpoint is mapped, or no public address is set.</exception>
    public async Task<QueuedChat> EnqueueAsync(
        IConversationsClient client, ChatRequest request, string? state = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var ticket = CallbackTicket.Create(_options.TimeProvider.GetUtcNow() + _options.Lifetime, state);
        var address = AddressOf(ticket);
        Expected expected = new(ticket.ExpiresAt);
        Forget();
        _expected[ticket.RunKey] = expected;
        try
        {
            var queued = await client.EnqueueAsync(request with { CallbackUrl = address }, options, cancellationToken).ConfigureAwait(false);
            _runs[queued.Id] = expected;
            return queued;
        }
        catch
        {
            _expected.TryRemove(ticket.RunKey, out _);
            throw;
        }
    }

    /// <summary>Waits until a background run has finished, and is notified at once when its callback reaches this process.</summary>
    /// <param name="client">The client to retrieve the conversation with.</param>
    /// <param name="queued">The run, as <see cref="EnqueueAsync"/> returned it. For a run of another process, the wait polls only.</param>
    /// <param name="polling">How to wait; <see langword="null"/> for the defaults, with a limit of one hour.</param>
    /// <param name="options">Options that override the client's for each request; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The run goes on.</param>
    /// <returns>The conversation, with the response as its last message. It may be paused: see the status of its tools.</returns>
    /// <exception cref="ApiTimeoutException">The run did not finish in time; call the method again to keep waiting.</exception>
    /// <exception cref="ServerException">The callback says that the run failed.</exception>
    /// <exception cref="AceDataException">The conversation could not be retrieved.</exception>
    public Task<Conversation> WaitForRunAsync(
        IConversationsClient client, QueuedChat queued, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(queued);
        var callback = _runs.TryGetValue(queued.Id, out var expected) ? expected.Callback.Task : null;
        return RunWait.RunAsync(client, queued.Id, polling, options, callback, cancellationToken);
    }

    internal void UsePath(string path) => _path = path;

    /// <summary>Finds the run of an address; null when the address is forged, expired or used.</summary>
    internal CallbackTicket? Find(string text) =>
        CallbackTicket.TryUnprotect(text, _protector, out var ticket)
        && ticket.ExpiresAt > _options.TimeProvider.GetUtcNow()
        && !_taken.ContainsKey(ticket.RunKey)
            ? ticket
            : null;

    /// <returns><see langword="false"/> when another delivery of the same callback came first.</returns>
    internal bool TryTake(CallbackTicket ticket) => _taken.TryAdd(ticket.RunKey, ticket.ExpiresAt);

    /// <summary>Makes the address valid again after a handler failed, so that the service can deliver the callback again.</summary>
    internal void GiveBack(CallbackTicket ticket) => _taken.TryRemove(ticket.RunKey, out _);

    internal void Complete(CallbackTicket ticket, ChatCallback callback)
    {
        if (_expected.TryRemove(ticket.RunKey, out var expected))
        {
            expected.Callback.TrySetResult(callback);
        }
    }

    private Uri AddressOf(CallbackTicket ticket)
    {
        if (_path is null)
        {
            throw new InvalidOperationException("No callback endpoint is mapped. Call MapAichat2Callbacks on the application.");
        }

        var host = _options.PublicAddress ?? throw new InvalidOperationException("RunCallbackOptions.PublicAddress is not set. The service needs it to reach this host.");
        return new Uri(host, $"{_path}/{ticket.Protect(_protector)}");
    }

    // A run without a callback must not be kept forever.
    private void Forget()
    {
        var now = _options.TimeProvider.GetUtcNow();
        foreach (var run in _expected)
        {
            if (run.Value.ExpiresAt <= now)
            {
                _expected.TryRemove(run.Key, out _);
            }
        }

        foreach (var run in _runs)
        {
            if (run.Value.ExpiresAt <= now)
            {
                _runs.TryRemove(run.Key, out _);
            }
        }

        foreach (var run in _taken)
        {
            if (run.Value <= now)
            {
                _taken.TryRemove(run.Key, out _);
            }
        }
    }

    private sealed record Expected(DateTimeOffset ExpiresAt)
    {
        public TaskCompletionSource<ChatCallback> Callback { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
