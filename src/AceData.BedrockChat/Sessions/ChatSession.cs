using System.Runtime.CompilerServices;

namespace AceData.BedrockChat;

/// <summary>A conversation that sends one turn at a time; created by <c>client.CreateSession</c> and <c>client.ResumeSession</c>.</summary>
/// <remarks>
/// Two turns at the same time in one conversation overwrite each other at the service. A call that is made while a turn is running waits for it.
/// A turn that ended without a reply, because of its time limit, a cancellation, a stream that was not read to its end or a lost response, stays
/// open: no other turn is sent until <see cref="WaitForReplyAsync"/> has returned its reply or <see cref="Abandon"/> has given it up.
/// </remarks>
public sealed class ChatSession
{
    private readonly IBedrockChatClient _client;
    private readonly ModelId _model;
    private readonly TurnGate _gate = new();
    private volatile PostedMessage? _posted;
    private volatile bool _isOpen;
    private volatile string? _conversationId;

    internal ChatSession(IBedrockChatClient client, ModelId model, string? conversationId)
    {
        _client = client;
        _model = model;
        _conversationId = conversationId;
    }

    /// <summary>The ID of the conversation; <see langword="null"/> until the service has accepted the first message.</summary>
    public string? ConversationId => _conversationId;

    /// <summary>Whether a turn is running, or has ended without a reply.</summary>
    public bool HasOpenTurn => _isOpen;

    /// <summary>The message that is waiting for its reply; <see langword="null"/> when there is none, or when the service's response to it was lost.</summary>
    public PostedMessage? OpenMessage => _posted;

    /// <summary>Sends a question and returns the complete reply.</summary>
    /// <param name="question">The question.</param>
    /// <param name="polling">The time limit of the wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait; the turn stays open.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="InvalidOperationException">An earlier turn is open.</exception>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the turn stays open.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public Task<ChatResult> SendAsync(
        string question, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(ToRequest(question), polling, options, cancellationToken);

    /// <summary>Sends a turn and returns the complete reply.</summary>
    /// <param name="request">The turn. It is sent to this conversation, whatever its <see cref="ChatRequest.ConversationId"/> is.</param>
    /// <param name="polling">The time limit of the wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait; the turn stays open.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="ArgumentException">The request is invalid; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">An earlier turn is open.</exception>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the turn stays open.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public Task<ChatResult> SendAsync(
        ChatRequest request, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunTurnAsync(request, polling, options, cancellationToken).ToChatResultAsync(cancellationToken);
    }

    /// <summary>Sends a question and returns the events until the reply arrives.</summary>
    /// <param name="question">The question.</param>
    /// <param name="polling">The time limit of the wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait; the turn stays open.</param>
    /// <returns>The events. The service does not stream: the reply arrives in one event, the last.</returns>
    /// <exception cref="InvalidOperationException">An earlier turn is open.</exception>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the turn stays open.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(
        string question, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(ToRequest(question), polling, options, cancellationToken);

    /// <summary>Sends a turn and returns the events until the reply arrives. The turn is sent when the enumeration starts.</summary>
    /// <param name="request">The turn. It is sent to this conversation, whatever its <see cref="ChatRequest.ConversationId"/> is.</param>
    /// <param name="polling">The time limit of the wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait; the turn stays open.</param>
    /// <returns>The events. The service does not stream: the reply arrives in one event, the last.</returns>
    /// <exception cref="ArgumentException">The request is invalid; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">An earlier turn is open.</exception>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the turn stays open.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(
        ChatRequest request, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunTurnAsync(request, polling, options, cancellationToken);
    }

    /// <summary>Resumes the wait for the reply to the open turn.</summary>
    /// <param name="polling">The time limit of the wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait; the turn stays open.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="InvalidOperationException">No turn is open, or the service's response to it was lost, and with it the ID to wait with.</exception>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the turn stays open.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public async Task<ChatResult> WaitForReplyAsync(
        PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var turn = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var posted = _posted ?? throw new InvalidOperationException("The session has no message that is waiting for a reply.");
        var reply = await _client.WaitForReplyAsync(posted, polling, options, cancellationToken).ConfigureAwait(false);
        Abandon();
        return reply;
    }

    /// <summary>Gives up the open turn, so that another can be sent. Its reply may still arrive and overwrite later messages.</summary>
    public void Abandon()
    {
        _posted = null;
        _isOpen = false;
    }

    /// <summary>Gets the conversation from the service.</summary>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="InvalidOperationException">The session has no conversation yet.</exception>
    /// <exception cref="NotFoundException">The conversation does not exist yet: a new one appears with its first reply.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public Task<Conversation> GetConversationAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.GetConversationAsync(
            _conversationId ?? throw new InvalidOperationException("The session has no conversation yet: send a question first."),
            options,
            cancellationToken);

    private ChatRequest ToRequest(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new ChatRequest { Model = _model, Question = question };
    }

    private async IAsyncEnumerable<StreamEvent> RunTurnAsync(
        ChatRequest request, PollingOptions? polling, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var turn = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (_isOpen)
        {
            throw new InvalidOperationException("The session's last turn has no reply yet: call WaitForReplyAsync, or Abandon to continue without it.");
        }

        var stream = _client.StreamAsync(request with { ConversationId = _conversationId }, polling, options, cancellationToken);
        var events = stream.GetAsyncEnumerator(cancellationToken);
        _isOpen = true;
        await using (events.ConfigureAwait(false))
        {
            while (await MoveNextAsync(events).ConfigureAwait(false))
            {
                yield return events.Current;
            }
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<StreamEvent> events)
    {
        var wasPosted = _posted is not null;
        try
        {
            if (!await events.MoveNextAsync().ConfigureAwait(false))
            {
                return false;
            }
        }
        catch (Exception failure) when (!wasPosted && failure is ArgumentException or AceDataException { MayHaveBeenProcessed: false })
        {
            // Nothing was posted, so the next turn may be sent.
            _isOpen = false;
            throw;
        }

        Record(events.Current);
        return true;
    }

    private void Record(StreamEvent evt)
    {
        switch (evt)
        {
            case MessagePostedEvent posted:
                _conversationId = posted.ConversationId;
                _posted = posted.Message;
                break;
            case ReplyEvent:
                Abandon();
                break;
            default:
                break;
        }
    }
}
