namespace AceData.Aichat2;

/// <summary>One conversation: it remembers the id and the defaults, takes one turn at a time, and answers what a turn asks.</summary>
/// <remarks>
/// <para>Safe for use by many threads: a second turn waits until the first has ended, or until its own token is cancelled.
/// A stream holds its turn until its enumeration ends, so do not await another turn of the same session inside the loop.</para>
/// <para>A conversation that did not exist yet is remembered when its first turn has ended well. When that turn fails, the id,
/// if any was told, is on the exception: <see cref="AceDataException.ConversationId"/>.</para>
/// <para>Besides what each method names, every one throws the <see cref="AceDataException"/> that fits what went wrong.</para>
/// </remarks>
public sealed class ChatSession
{
    private readonly IConversationsClient _client;
    private readonly ChatSessionOptions _options;
    private readonly SessionState _state;
    private readonly SessionTurns _turns;

    internal ChatSession(IConversationsClient client, ModelId? model, string? id, ChatSessionOptions? options)
    {
        _options = options ?? new ChatSessionOptions();
        _options.Check();
        _client = client;
        Model = model;
        _state = new SessionState(id);
        _turns = new SessionTurns(client, model, _options, _state);
    }

    /// <summary>The conversation; <see langword="null"/> until its first turn has ended well, and after <see cref="DeleteAsync"/>.</summary>
    public string? Id => _state.Id;

    /// <summary>The model of every turn that names no other; <see langword="null"/> leaves it to the conversation.</summary>
    public ModelId? Model { get; }

    /// <summary>What the last turn left waiting for a person; empty for nothing.</summary>
    /// <remarks>A resumed session knows it from its first turn on, or once <see cref="GetHistoryAsync"/> was read.</remarks>
    public IReadOnlyList<PendingInput> PendingInputs => _state.Pending;

    /// <summary>Whether the last turn failed or was left early, and may stand in the history (and be billed) all the same.</summary>
    /// <value><see langword="false"/> after a good turn, and after one that surely did not begin. When <see langword="true"/>,
    /// look at <see cref="GetHistoryAsync"/> before asking the same again.</value>
    public bool LastTurnMayBeStored => _state.MayBeStored;

    /// <summary>Asks and waits for the whole answer, client tools included.</summary>
    /// <param name="message">Text, or blocks of text, images and files.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The answer; text, tokens and tool uses of all rounds together.</returns>
    /// <exception cref="ToolRoundsException">The model asked for client tools more often than the options allow.</exception>
    public Task<ChatResult> SendAsync(MessageContent message, CancellationToken cancellationToken = default) =>
        SendAsync(Ask(message), cancellationToken);

    /// <summary>Asks with everything a request can say and waits for the whole answer.</summary>
    /// <param name="request">The turn; model, preset, steps and tools come from the session where it sets none. Its id is left unset.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The answer; text, tokens and tool uses of all rounds together.</returns>
    /// <exception cref="ArgumentException">The request names another conversation, is not kept, or has nothing to ask; nothing was sent.</exception>
    /// <exception cref="ToolRoundsException">The model asked for client tools more often than the options allow.</exception>
    public Task<ChatResult> SendAsync(ChatRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        return _turns.AskAsync(_ => new ValueTask<ChatRequest>(request), cancellationToken);
    }

    /// <summary>Asks and hands out the answer as it comes, client tools included.</summary>
    /// <param name="message">Text, or blocks of text, images and files.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>
    /// The events of all rounds, with a <see cref="ToolResultEvent"/> for every client tool that was run, and one <see cref="DoneEvent"/> at the end.
    /// Each enumeration is a turn of its own.
    /// </returns>
    /// <exception cref="ToolRoundsException">While enumerating: the model asked for client tools more often than the options allow.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(MessageContent message, CancellationToken cancellationToken = default) =>
        StreamAsync(Ask(message), cancellationToken);

    /// <summary>Asks with everything a request can say and hands out the answer as it comes.</summary>
    /// <param name="request">The turn; model, preset, steps and tools come from the session where it sets none. Its id is left unset.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The events, as <see cref="StreamAsync(MessageContent, CancellationToken)"/> gives them.</returns>
    /// <exception cref="ArgumentException">The request names another conversation, is not kept, or has nothing to ask; nothing was sent.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, CancellationToken cancellationToken = default)
    {
        Check(request);
        return _turns.StreamAsync(_ => new ValueTask<ChatRequest>(request), cancellationToken);
    }

    /// <summary>Answers what the paused turn asks, and waits for the rest of the turn.</summary>
    /// <param name="answer">A string, options, or an answer to each of several questions.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The answer from here on.</returns>
    /// <exception cref="InvalidOperationException">The conversation waits for nothing, or for several things: then answer with <see cref="ToolResult"/>s.</exception>
    /// <exception cref="ArgumentException">The answer does not fit the questions; nothing was sent.</exception>
    public Task<ChatResult> AnswerAsync(PauseAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _turns.AskAsync(token => AnswerRequestAsync(answer, token), cancellationToken);
    }

    /// <summary>Answers a paused turn by ids: consents, confirmations, several things at once, tools run elsewhere.</summary>
    /// <param name="results">One result for everything the turn waits for.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The answer from here on.</returns>
    /// <exception cref="BadRequestException">The service does not wait for one of the ids, or for more than these. The pause goes on.</exception>
    public Task<ChatResult> AnswerAsync(IReadOnlyList<ToolResult> results, CancellationToken cancellationToken = default)
    {
        var request = Resume(results);
        return _turns.AskAsync(_ => new ValueTask<ChatRequest>(WithHeld(request)), cancellationToken);
    }

    /// <summary>Answers what the paused turn asks, and hands out the rest of the turn as it comes.</summary>
    /// <param name="answer">A string, options, or an answer to each of several questions.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The events, as <see cref="StreamAsync(MessageContent, CancellationToken)"/> gives them; failures are those of <see cref="AnswerAsync(PauseAnswer, CancellationToken)"/>.</returns>
    public IAsyncEnumerable<StreamEvent> StreamAnswerAsync(PauseAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _turns.StreamAsync(token => AnswerRequestAsync(answer, token), cancellationToken);
    }

    /// <summary>Answers a paused turn by ids, and hands out the rest of the turn as it comes.</summary>
    /// <param name="results">One result for everything the turn waits for.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The events, as <see cref="StreamAsync(MessageContent, CancellationToken)"/> gives them.</returns>
    public IAsyncEnumerable<StreamEvent> StreamAnswerAsync(IReadOnlyList<ToolResult> results, CancellationToken cancellationToken = default)
    {
        var request = Resume(results);
        return _turns.StreamAsync(_ => new ValueTask<ChatRequest>(WithHeld(request)), cancellationToken);
    }

    /// <summary>Leaves what the paused turn asks unanswered and asks something else.</summary>
    /// <param name="message">The fresh question: to the service the same as <see cref="SendAsync(MessageContent, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The answer.</returns>
    public Task<ChatResult> SkipAsync(MessageContent message, CancellationToken cancellationToken = default) => SendAsync(message, cancellationToken);

    /// <summary>Gets the history as the service keeps it, oldest first, and learns from it what the conversation waits for.</summary>
    /// <remarks>While a turn of this session is running, <see cref="PendingInputs"/> stays as it is: the turn will tell.</remarks>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The messages; none before the first turn.</returns>
    public async Task<IReadOnlyList<Message>> GetHistoryAsync(CancellationToken cancellationToken = default)
    {
        if (Id is not { } id)
        {
            return [];
        }

        using var pass = _turns.TryEnter();
        var conversation = await _client.RetrieveAsync(id, _options.RequestOptions, cancellationToken).ConfigureAwait(false);
        if (pass is not null)
        {
            _state.Pending = SessionTurns.Waiting(conversation.Messages);
        }

        return conversation.Messages;
    }

    /// <summary>Cuts the history off before one of the user's messages, which can then be asked anew.</summary>
    /// <param name="userTurn">Which of the user's messages, from 0 for the first.</param>
    /// <param name="cancellationToken">Ends the call, or the wait for it.</param>
    /// <returns>The message that was cut off, with all that came after it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such message; nothing was changed.</exception>
    public async Task<MessageContent> RewindAsync(int userTurn, CancellationToken cancellationToken = default)
    {
        CheckTurn(userTurn);
        using var pass = await _turns.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await RewindWithinTurnAsync(userTurn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Cuts the history off before one of the user's messages and asks something else in its place.</summary>
    /// <param name="userTurn">Which of the user's messages, from 0 for the first.</param>
    /// <param name="message">What to ask instead.</param>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The answer. When asking fails, the history stays cut.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such message; nothing was changed.</exception>
    public Task<ChatResult> EditAsync(int userTurn, MessageContent message, CancellationToken cancellationToken = default)
    {
        CheckTurn(userTurn);
        var request = Ask(message);
        return _turns.AskAsync(
            async token =>
            {
                await RewindWithinTurnAsync(userTurn, token).ConfigureAwait(false);
                return request;
            },
            cancellationToken);
    }

    /// <summary>Asks the user's last message again in place of its answer.</summary>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The new answer. When asking fails, the history stays cut, and calling this again asks the same message.</returns>
    /// <exception cref="InvalidOperationException">Nothing has been asked yet.</exception>
    public Task<ChatResult> RegenerateAsync(CancellationToken cancellationToken = default) =>
        _turns.AskAsync(RegenerateRequestAsync, cancellationToken);

    /// <summary>As <see cref="RegenerateAsync"/>, handing out the new answer as it comes.</summary>
    /// <param name="cancellationToken">Ends the turn, or the wait for it.</param>
    /// <returns>The events, as <see cref="StreamAsync(MessageContent, CancellationToken)"/> gives them.</returns>
    public IAsyncEnumerable<StreamEvent> StreamRegenerateAsync(CancellationToken cancellationToken = default) =>
        _turns.StreamAsync(RegenerateRequestAsync, cancellationToken);

    /// <summary>Deletes the conversation; the next turn begins another.</summary>
    /// <param name="cancellationToken">Ends the call, or the wait for it.</param>
    /// <returns>A task that ends when it is gone; at once when there is none.</returns>
    public async Task DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var pass = await _turns.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (Id is { } id)
        {
            await _client.DeleteAsync(id, _options.RequestOptions, cancellationToken).ConfigureAwait(false);
            _state.Forget();
        }
    }

    private static ChatRequest Ask(MessageContent message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new ChatRequest { Message = message };
    }

    private static ChatRequest Resume(IReadOnlyList<ToolResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return results.Count > 0 ? new ChatRequest { ToolResults = results } : throw new ArgumentException("There is no result.", nameof(results));
    }

    private static void CheckTurn(int userTurn)
    {
        if (userTurn < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(userTurn), userTurn, "The user's messages are counted from 0.");
        }
    }

    private void Check(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check();
        if (request.Id is not null && request.Id != Id)
        {
            throw new ArgumentException("The request names another conversation than the session's: leave its Id unset.", nameof(request));
        }

        if (request.Stateful == false)
        {
            throw new ArgumentException("A session is kept by the service: Stateful cannot be false.", nameof(request));
        }
    }

    private ChatRequest WithHeld(ChatRequest request) =>
        request with { ToolResults = [.. _state.Held.Where(held => request.ToolResults.All(result => result.ToolUseId != held.ToolUseId)), .. request.ToolResults] };

    private async ValueTask<ChatRequest> AnswerRequestAsync(PauseAnswer answer, CancellationToken cancellationToken)
    {
        var pending = _state.Pending.Count > 0 ? _state.Pending : await _turns.LookUpAsync(cancellationToken).ConfigureAwait(false);
        return pending switch
        {
            [] => throw new InvalidOperationException("The conversation does not wait for an answer."),
            [var only] => WithHeld(new ChatRequest { ToolResults = [new ToolResult { ToolUseId = only.ToolUseId, Output = answer.ToOutput(only) }] }),
            _ => throw new InvalidOperationException($"The conversation waits for {pending.Count} answers: give one ToolResult for each of PendingInputs."),
        };
    }

    private async ValueTask<ChatRequest> RegenerateRequestAsync(CancellationToken cancellationToken)
    {
        var messages = await GetHistoryAsync(cancellationToken).ConfigureAwait(false);
        if (_state.Rewound is { } rewound && rewound.Left == messages.Count)
        {
            // An earlier attempt cut the history and then failed: the message before must not be taken for the last one.
            return Ask(rewound.Message);
        }

        var userTurns = messages.Count(message => message.Role == MessageRole.User);
        if (userTurns == 0)
        {
            throw new InvalidOperationException("Nothing has been asked yet.");
        }

        return Ask(await RewindAsync(messages, userTurns - 1, cancellationToken).ConfigureAwait(false));
    }

    private async Task<MessageContent> RewindWithinTurnAsync(int userTurn, CancellationToken cancellationToken)
    {
        var messages = await GetHistoryAsync(cancellationToken).ConfigureAwait(false);
        return await RewindAsync(messages, userTurn, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MessageContent> RewindAsync(IReadOnlyList<Message> messages, int userTurn, CancellationToken cancellationToken)
    {
        var asked = Enumerable.Range(0, messages.Count).Where(index => messages[index].Role == MessageRole.User).Skip(userTurn).Take(1).ToList();
        if (asked is not [var place])
        {
            throw new ArgumentOutOfRangeException(nameof(userTurn), userTurn, "The history has no such message of the user.");
        }

        UpdateRequest update = new() { Id = Id!, Messages = [.. messages.Take(place)] };
        await _client.UpdateAsync(update, _options.RequestOptions, cancellationToken).ConfigureAwait(false);
        _state.Settle(Id!, pending: []);
        _state.Rewound = (messages[place].Content, place);
        return messages[place].Content;
    }
}
