namespace AceData.Aichat2;

/// <content>Answers what a paused turn asks.</content>
public sealed partial class ChatSession
{
    /// <summary>Answers what the paused turn asks and returns the rest of the response.</summary>
    /// <param name="answer">A string, options, or an answer to each of several questions.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The result from here on.</returns>
    /// <exception cref="InvalidOperationException">The conversation waits for nothing, or for several answers: then answer with <see cref="ToolResult"/>s.</exception>
    /// <exception cref="ArgumentException">The answer does not fit the questions; nothing was sent.</exception>
    public Task<ChatResult> AnswerAsync(PauseAnswer answer, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _turns.SendAsync(token => CreateAnswerAsync(answer, options, token), OptionsOf(options), cancellationToken);
    }

    /// <summary>Answers a paused turn by tool use IDs and returns the rest of the response.</summary>
    /// <param name="results">One result for each consent, confirmation, question or tool call that the turn waits for.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The result from here on.</returns>
    /// <exception cref="ArgumentException">There is no result; nothing was sent.</exception>
    /// <exception cref="BadRequestException">The service does not wait for one of the IDs, or waits for more than these. The turn stays paused.</exception>
    public Task<ChatResult> AnswerAsync(IReadOnlyList<ToolResult> results, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfEmpty(results);
        return _turns.SendAsync(_ => new ValueTask<ChatRequest>(RequestOf(results)), OptionsOf(options), cancellationToken);
    }

    /// <summary>Answers what the paused turn asks and streams the rest of the response.</summary>
    /// <param name="answer">A string, options, or an answer to each of several questions.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The events of the rest of the turn, ending with <see cref="DoneEvent"/>.</returns>
    /// <exception cref="InvalidOperationException">While enumerating: the conversation waits for nothing, or for several answers: then answer with <see cref="ToolResult"/>s.</exception>
    /// <exception cref="ArgumentException">While enumerating: the answer does not fit the questions; nothing was sent.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAnswerAsync(PauseAnswer answer, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _turns.StreamAsync(token => CreateAnswerAsync(answer, options, token), OptionsOf(options), cancellationToken);
    }

    /// <summary>Answers a paused turn by tool use IDs and streams the rest of the response.</summary>
    /// <param name="results">One result for each consent, confirmation, question or tool call that the turn waits for.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The events of the rest of the turn, ending with <see cref="DoneEvent"/>.</returns>
    /// <exception cref="ArgumentException">There is no result; nothing was sent.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAnswerAsync(
        IReadOnlyList<ToolResult> results, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfEmpty(results);
        return _turns.StreamAsync(_ => new ValueTask<ChatRequest>(RequestOf(results)), OptionsOf(options), cancellationToken);
    }

    private static void ThrowIfEmpty(IReadOnlyList<ToolResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count == 0)
        {
            throw new ArgumentException("There is no result.", nameof(results));
        }
    }

    private async ValueTask<ChatRequest> CreateAnswerAsync(PauseAnswer answer, RequestOptions? options, CancellationToken cancellationToken)
    {
        var pending = _state.Pending.Count > 0 ? _state.Pending : await _turns.Lookup.FindAsync(OptionsOf(options), cancellationToken).ConfigureAwait(false);
        return pending switch
        {
            [] => throw new InvalidOperationException("The conversation does not wait for an answer."),
            [var only] => RequestOf([new ToolResult { ToolUseId = only.ToolUseId, Output = answer.ToOutput(only) }]),
            _ => throw new InvalidOperationException($"The conversation waits for {pending.Count} answers. Send one ToolResult for each of PendingInputs."),
        };
    }

    private ChatRequest RequestOf(IReadOnlyList<ToolResult> results) => new() { ToolResults = _state.WithDeferred(results) };
}
