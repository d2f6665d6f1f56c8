namespace AceData.Aichat2;

/// <summary>One wait for a background run: polls the conversation, and at once when a callback says that the run has ended.</summary>
internal sealed class RunWait
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromHours(1);

    private readonly IConversationsClient _client;
    private readonly string _conversationId;
    private readonly RequestOptions? _options;
    private readonly Poller _poller;
    private Task<ChatCallback>? _callback;
    private bool _wasFound;
    private AceDataException? _lastFailure;

    private RunWait(IConversationsClient client, string conversationId, PollingOptions polling, RequestOptions? options, Task<ChatCallback>? callback)
    {
        _client = client;
        _conversationId = conversationId;
        _options = options;
        _callback = callback;
        _poller = new Poller(polling, DefaultTimeout, (client as ConversationsClient)?.Time ?? TimeProvider.System);
    }

    /// <summary>Waits until the run of a conversation has ended.</summary>
    /// <param name="client">The client to retrieve the conversation with; the wait uses its clock.</param>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="polling">How to wait; <see langword="null"/> for the defaults.</param>
    /// <param name="options">The options of each request; <see langword="null"/> for the client's.</param>
    /// <param name="callback">Completes when the service calls back; <see langword="null"/> when no callback is awaited.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    public static Task<Conversation> RunAsync(
        IConversationsClient client,
        string conversationId,
        PollingOptions? polling,
        RequestOptions? options,
        Task<ChatCallback>? callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        polling ??= PollingOptions.Default;
        polling.Validate();
        options?.Validate();
        return new RunWait(client, conversationId, polling, options, callback).RunAsync(cancellationToken);
    }

    private async Task<Conversation> RunAsync(CancellationToken cancellationToken)
    {
        while (_poller.Remaining > TimeSpan.Zero)
        {
            PollingProgress report = new() { ConversationId = _conversationId, LastFailure = _lastFailure };
            await _poller.DelayAsync(report, _lastFailure?.RetryAfter, _callback, cancellationToken).ConfigureAwait(false);
            await ReadCallbackAsync().ConfigureAwait(false);
            if (await PollAsync(cancellationToken).ConfigureAwait(false) is { } conversation && RunState.IsFinished(conversation))
            {
                return conversation;
            }
        }

        throw TimedOut();
    }

    private async Task ReadCallbackAsync()
    {
        if (_callback is not { IsCompleted: true } completed)
        {
            return;
        }

        _callback = null;
        var callback = await completed.ConfigureAwait(false);
        if (callback.Error is { } error)
        {
            var code = error.Code is null ? string.Empty : $" ({error.Code})";
            throw new ServerException($"The background run failed{code}: {error.Message ?? callback.Status}")
            {
                Code = error.Code,
                ConversationId = _conversationId,
                MayHaveBeenProcessed = true,
            };
        }
    }

    // A conversation may not be there yet when its run has just been queued; once found, it must not vanish.
    private async Task<Conversation?> PollAsync(CancellationToken cancellationToken)
    {
        _poller.Polls++;
        try
        {
            var conversation = await _client.RetrieveAsync(_conversationId, _options, cancellationToken).ConfigureAwait(false);
            _wasFound = true;
            _lastFailure = null;
            return conversation;
        }
        catch (AceDataException exception) when (exception.IsTransient || (exception is NotFoundException && !_wasFound))
        {
            _lastFailure = exception;
            return null;
        }
    }

    private ApiTimeoutException TimedOut() => new(
        $"The background run of conversation {_conversationId} did not finish within {_poller.Timeout.TotalSeconds:0.###} s (PollingOptions.Timeout). "
        + "It goes on; call WaitForRunAsync again to keep waiting.",
        _lastFailure)
    {
        Kind = TimeoutKind.Wait,
        Duration = _poller.Timeout,
        ConversationId = _conversationId,
        IsTransient = true,
        MayHaveBeenProcessed = true,
    };
}
