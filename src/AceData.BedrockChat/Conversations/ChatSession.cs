namespace AceData.BedrockChat;

/// <summary>One conversation, one turn at a time.</summary>
/// <remarks>
/// Two turns at once in one conversation overwrite each other at the service. Calls that come while a turn is under way wait for it.
/// A turn whose wait ended without a reply, by its deadline, by cancellation or by a lost answer, stays open: until
/// <see cref="WaitForReplyAsync"/> has brought its reply, or <see cref="Abandon"/> gave it up, no other is sent.
/// </remarks>
public sealed class ChatSession : IDisposable
{
    private readonly IBedrockChatClient _client;
    private readonly ModelId _model;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile PostedMessage? _posted;
    private volatile bool _isOpen;
    private volatile string? _conversationId;

    /// <summary>Makes a session.</summary>
    /// <param name="client">The client; stays the caller's.</param>
    /// <param name="model">The model to ask.</param>
    /// <param name="conversationId">The conversation to continue, or an id of <see cref="Ulid.New"/> to begin one under; <see langword="null"/> leaves the id to the service.</param>
    public ChatSession(IBedrockChatClient client, ModelId model, string? conversationId = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _model = model;
        _conversationId = conversationId;
    }

    /// <summary>The conversation; <see langword="null"/> until the first message was taken.</summary>
    public string? ConversationId => _conversationId;

    /// <summary>Whether a turn is under way, or ended without a reply.</summary>
    public bool HasOpenTurn => _isOpen;

    /// <summary>The message that waits for its reply; <see langword="null"/> when none does, or when the service's answer to it was lost.</summary>
    public PostedMessage? OpenMessage => _posted;

    /// <summary>Asks a question in words and waits for the reply.</summary>
    /// <param name="question">The question.</param>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>.</param>
    /// <param name="cancellationToken">Ends the wait at once; the turn stays open.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="InvalidOperationException">An earlier turn is open.</exception>
    /// <exception cref="ReplyTimeoutException">The deadline came before the reply; the turn stays open.</exception>
    public Task<ChatResult> AskAsync(string question, WaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return AskAsync(new ChatRequest { Model = _model, Question = question }, wait, options: null, cancellationToken);
    }

    /// <summary>Asks and waits for the reply.</summary>
    /// <param name="request">The turn; its conversation is this one, whatever it names.</param>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>. The wait begins when the message was taken.</param>
    /// <param name="options">What the requests do differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the wait at once; the turn stays open.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="InvalidOperationException">An earlier turn is open.</exception>
    /// <exception cref="ReplyTimeoutException">The deadline came before the reply; the turn stays open.</exception>
    public async Task<ChatResult> AskAsync(ChatRequest request, WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isOpen)
            {
                throw new InvalidOperationException("The session's last turn has no reply yet: call WaitForReplyAsync, or Abandon to go on without it.");
            }

            await PostAsync(request with { ConversationId = _conversationId }, options, cancellationToken).ConfigureAwait(false);
            return await FinishAsync(wait, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes up the wait for the reply to the open turn.</summary>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>.</param>
    /// <param name="options">What the requests do differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the wait at once; the turn stays open.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="InvalidOperationException">No turn is open, or the service's answer to it was lost, and with it the id to wait by.</exception>
    /// <exception cref="ReplyTimeoutException">The deadline came before the reply; the turn stays open.</exception>
    public async Task<ChatResult> WaitForReplyAsync(WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await FinishAsync(wait, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Gives up the open turn, so that another can be sent. Its reply may still come, and overwrite what was said since.</summary>
    public void Abandon()
    {
        _posted = null;
        _isOpen = false;
    }

    /// <summary>Gets the conversation as the service has it.</summary>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="InvalidOperationException">The session has no conversation yet.</exception>
    /// <exception cref="NotFoundException">There is none yet at the service: a new one appears with its first reply.</exception>
    public Task<Conversation> GetConversationAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.GetConversationAsync(
            _conversationId ?? throw new InvalidOperationException("The session has no conversation yet: ask something first."),
            options,
            cancellationToken);

    /// <summary>Ends the session; the conversation stays.</summary>
    public void Dispose() => _turn.Dispose();

    private async Task PostAsync(ChatRequest request, RequestOptions? options, CancellationToken cancellationToken)
    {
        _isOpen = true;
        try
        {
            var posted = await _client.PostAsync(request, options, cancellationToken).ConfigureAwait(false);
            _conversationId = posted.ConversationId;
            _posted = posted;
        }
        catch (Exception failure) when (failure is ArgumentException or AceDataException { MayHaveBeenProcessed: false })
        {
            // Nothing is under way, so the next turn may be sent.
            _isOpen = false;
            throw;
        }
    }

    private async Task<ChatResult> FinishAsync(WaitOptions? wait, RequestOptions? options, CancellationToken cancellationToken)
    {
        var posted = _posted ?? throw new InvalidOperationException("The session has no message that waits for a reply.");
        var reply = await _client.WaitForReplyAsync(posted, wait, options, cancellationToken).ConfigureAwait(false);
        Abandon();
        return reply;
    }
}
