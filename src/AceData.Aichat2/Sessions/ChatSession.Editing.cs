namespace AceData.Aichat2;

/// <content>Changes the history and sends a message again.</content>
public sealed partial class ChatSession
{
    /// <summary>Removes one of the user's messages, and everything after it, from the history.</summary>
    /// <param name="userMessageIndex">The zero-based index of the message among the user's messages.</param>
    /// <param name="options">Options that override the session's for this call; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the call, or the wait for its start.</param>
    /// <returns>The message that was removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such message; nothing was changed.</exception>
    public async Task<MessageContent> RewindAsync(int userMessageIndex, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNegative(userMessageIndex);
        using var pass = await _turns.EnterAsync(cancellationToken).ConfigureAwait(false);
        return await RewindWithinTurnAsync(userMessageIndex, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes one of the user's messages, and everything after it, from the history, and sends another message in its place.</summary>
    /// <param name="userMessageIndex">The zero-based index of the message among the user's messages.</param>
    /// <param name="message">The message to send instead.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The result. When the turn fails, the history stays cut.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The history has no such message; nothing was changed.</exception>
    public Task<ChatResult> EditAsync(
        int userMessageIndex, MessageContent message, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNegative(userMessageIndex);
        var request = RequestOf(message);
        return _turns.SendAsync(
            async token =>
            {
                await RewindWithinTurnAsync(userMessageIndex, options, token).ConfigureAwait(false);
                return request;
            },
            OptionsOf(options),
            cancellationToken);
    }

    /// <summary>Sends the user's last message again and replaces the response to it.</summary>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The new result. When the turn fails, the history stays cut, and calling this method again sends the same message.</returns>
    /// <exception cref="InvalidOperationException">The conversation has no message of the user.</exception>
    public Task<ChatResult> RegenerateAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _turns.SendAsync(token => RegenerateWithinTurnAsync(options, token), OptionsOf(options), cancellationToken);

    /// <summary>Sends the user's last message again and streams the response that replaces the earlier one.</summary>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The events of the turn, ending with <see cref="DoneEvent"/>.</returns>
    /// <exception cref="InvalidOperationException">While enumerating: the conversation has no message of the user.</exception>
    public IAsyncEnumerable<StreamEvent> StreamRegenerateAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _turns.StreamAsync(token => RegenerateWithinTurnAsync(options, token), OptionsOf(options), cancellationToken);

    private static void ThrowIfNegative(int userMessageIndex)
    {
        if (userMessageIndex < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(userMessageIndex), userMessageIndex, "The index of a message must be at least 0.");
        }
    }

    private async ValueTask<ChatRequest> RegenerateWithinTurnAsync(RequestOptions? options, CancellationToken cancellationToken)
    {
        var messages = await RetrieveHistoryAsync(options, cancellationToken).ConfigureAwait(false);
        if (_state.Rewound is { } rewound && rewound.Left == messages.Count)
        {
            // An earlier attempt cut the history and then failed: the message before must not be taken for the last one.
            return RequestOf(rewound.Message);
        }

        var userMessages = messages.Count(message => message.Role == MessageRole.User);
        if (userMessages == 0)
        {
            throw new InvalidOperationException("The conversation has no message of the user to send again.");
        }

        return RequestOf(await CutAsync(messages, userMessages - 1, options, cancellationToken).ConfigureAwait(false));
    }

    private async Task<MessageContent> RewindWithinTurnAsync(int userMessageIndex, RequestOptions? options, CancellationToken cancellationToken)
    {
        var messages = await RetrieveHistoryAsync(options, cancellationToken).ConfigureAwait(false);
        return await CutAsync(messages, userMessageIndex, options, cancellationToken).ConfigureAwait(false);
    }

    private async Task<MessageContent> CutAsync(
        IReadOnlyList<Message> messages, int userMessageIndex, RequestOptions? options, CancellationToken cancellationToken)
    {
        var userMessages = Enumerable.Range(0, messages.Count).Where(index => messages[index].Role == MessageRole.User).ToList();
        if (userMessageIndex >= userMessages.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(userMessageIndex), userMessageIndex, "The history has no such message of the user.");
        }

        var left = userMessages[userMessageIndex];
        UpdateRequest update = new() { Id = Id!, Messages = [.. messages.Take(left)] };
        await _client.UpdateAsync(update, OptionsOf(options), cancellationToken).ConfigureAwait(false);
        _state.Commit(Id!, pending: []);
        _state.Rewound = (messages[left].Content, left);
        return messages[left].Content;
    }
}
