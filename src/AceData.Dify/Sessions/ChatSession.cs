using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>One conversation of one user: remembers its ID and runs one turn at a time.</summary>
/// <remarks>
/// <para>Safe for use by multiple threads: a second turn waits until the first has ended, or until its own token is canceled.
/// A stream holds its turn until its enumeration ends, so do not await another turn of the same session inside the loop.</para>
/// <para>Turns are streamed, <see cref="SendAsync(string, RequestOptions?, CancellationToken)"/> included, so that a session works with agents, too.</para>
/// <para>A session holds nothing that must be disposed. Create one with <see cref="DifyChatClientExtensions.CreateSession"/> or
/// <see cref="DifyChatClientExtensions.ResumeSession"/>.</para>
/// </remarks>
[DebuggerDisplay("ConversationId = {ConversationId}, User = {User}, LastTurnMayBeStored = {LastTurnMayBeStored}")]
public sealed class ChatSession
{
    private readonly IDifyChatClient _client;
    private readonly TurnGate _gate = new();
    private volatile string? _conversationId;
    private volatile bool _lastTurnMayBeStored;

    internal ChatSession(IDifyChatClient client, string? conversationId)
    {
        _client = client;
        _conversationId = conversationId;
    }

    /// <summary>The ID of the conversation; <see langword="null"/> until the first event of the first turn names it.</summary>
    public string? ConversationId => _conversationId;

    /// <summary>The ID of the end user; <see langword="null"/> when the client has none, which makes every turn fail.</summary>
    public string? User => _client.User;

    /// <summary>Whether the last turn failed or was abandoned, and may nevertheless be part of the conversation (and be billed).</summary>
    /// <value><see langword="false"/> after a completed turn, and after one that was certainly not processed. When <see langword="true"/>,
    /// read <see cref="GetHistoryAsync"/> before sending the same question again.</value>
    public bool LastTurnMayBeStored => _lastTurnMayBeStored;

    /// <summary>Sends a question and returns the complete response.</summary>
    /// <param name="query">The question of the user.</param>
    /// <param name="options">Options that override the client's for this turn; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for the turn before it.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">The question is empty; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The session has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The turn failed.</exception>
    public Task<ChatResult> SendAsync(string query, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(RequestFor(query), options, cancellationToken);

    /// <summary>Sends a request and returns the complete response.</summary>
    /// <param name="request">The request. The session sets its <see cref="ChatRequest.ConversationId"/>.</param>
    /// <param name="options">Options that override the client's for this turn; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for the turn before it.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentException">The question is empty, or the request belongs to another conversation; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The session has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The turn failed.</exception>
    public Task<ChatResult> SendAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(request, options, cancellationToken).ToChatResultAsync(cancellationToken);

    /// <summary>Sends a question and returns each event of the response as soon as it arrives.</summary>
    /// <param name="query">The question of the user.</param>
    /// <param name="options">Options that override the client's for this turn; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for the turn before it.</param>
    /// <returns>The events. Each enumeration is a turn of its own.</returns>
    /// <exception cref="ArgumentException">The question is empty; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">While enumerating: the session has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">While enumerating: the turn failed.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(string query, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(RequestFor(query), options, cancellationToken);

    /// <summary>Sends a request and returns each event of the response as soon as it arrives.</summary>
    /// <param name="request">The request. The session sets its <see cref="ChatRequest.ConversationId"/>.</param>
    /// <param name="options">Options that override the client's for this turn; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for the turn before it.</param>
    /// <returns>The events. Each enumeration is a turn of its own.</returns>
    /// <exception cref="ArgumentException">The question is empty, or the request belongs to another conversation; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">While enumerating: the session has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">While enumerating: the turn failed.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Validate(request);
        return RunTurnAsync(request, options, cancellationToken);
    }

    /// <summary>Reads the messages of the conversation from the service, oldest first.</summary>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The messages; empty before the service has named the conversation.</returns>
    /// <exception cref="NotFoundException">The conversation was deleted, or belongs to another user.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public async Task<IReadOnlyList<Message>> GetHistoryAsync(RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (ConversationId is not { } id)
        {
            return [];
        }

        List<Message> messages = [];
        await foreach (var message in _client.Messages.ListAsync(id, pageSize: null, options, cancellationToken).ConfigureAwait(false))
        {
            messages.Add(message);
        }

        messages.Reverse();
        return messages;
    }

    private static ChatRequest RequestFor(string query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return new ChatRequest { Query = query };
    }

    private void Validate(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Query, nameof(request));
        if (request.ConversationId is not null && request.ConversationId != ConversationId)
        {
            throw new ArgumentException("The request belongs to another conversation than the session. Leave ConversationId unset.", nameof(request));
        }
    }

    private async IAsyncEnumerable<StreamEvent> RunTurnAsync(
        ChatRequest request, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pass = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var events = _client.StreamAsync(request with { ConversationId = ConversationId }, options, cancellationToken);
        var enumerator = events.GetAsyncEnumerator(cancellationToken);
        await using var disposal = enumerator.ConfigureAwait(false);

        // Stays true when the caller abandons the enumeration: what the service does with the rest is unknown.
        _lastTurnMayBeStored = true;
        while (await MoveNextAsync(enumerator).ConfigureAwait(false))
        {
            Remember(enumerator.Current.ConversationId);
            yield return enumerator.Current;
        }

        _lastTurnMayBeStored = false;
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<StreamEvent> events)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (AceDataException exception)
        {
            _lastTurnMayBeStored = exception.MayHaveBeenProcessed;
            Remember(exception.ConversationId);
            throw;
        }
    }

    private void Remember(string? conversationId) => _conversationId ??= string.IsNullOrEmpty(conversationId) ? null : conversationId;
}
