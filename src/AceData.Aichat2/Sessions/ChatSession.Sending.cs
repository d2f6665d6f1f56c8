namespace AceData.Aichat2;

/// <content>Sends messages.</content>
public sealed partial class ChatSession
{
    /// <summary>Sends a message and returns the complete response, after running the client tools that the model asks for.</summary>
    /// <param name="message">Text, or blocks of text, images and files.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The result; text, tokens and tool uses of all rounds together.</returns>
    /// <exception cref="ToolRoundsException">The model asked for client tools more often than the options allow.</exception>
    /// <remarks>When the last turn asks for something, the message leaves it unanswered.</remarks>
    public Task<ChatResult> SendAsync(MessageContent message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(RequestOf(message), options, cancellationToken);

    /// <summary>Sends a chat request and returns the complete response, after running the client tools that the model asks for.</summary>
    /// <param name="request">The turn; model, preset, steps and tools come from the session where it sets none. Leave its ID unset.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>The result; text, tokens and tool uses of all rounds together.</returns>
    /// <exception cref="ArgumentException">The request names another conversation, is stateless, or is not valid; nothing was sent.</exception>
    /// <exception cref="ToolRoundsException">The model asked for client tools more often than the options allow.</exception>
    public Task<ChatResult> SendAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Validate(request);
        return _turns.SendAsync(_ => new ValueTask<ChatRequest>(request), OptionsOf(options), cancellationToken);
    }

    /// <summary>Sends a message and streams the response, including the results of the client tools that the model asks for.</summary>
    /// <param name="message">Text, or blocks of text, images and files.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>
    /// The events of all rounds, with a <see cref="ToolResultEvent"/> for every client tool that was run, and one <see cref="DoneEvent"/> at the end.
    /// Each enumeration is a turn of its own.
    /// </returns>
    /// <exception cref="ToolRoundsException">While enumerating: the model asked for client tools more often than the options allow.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(MessageContent message, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(RequestOf(message), options, cancellationToken);

    /// <summary>Sends a chat request and streams the response, including the results of the client tools that the model asks for.</summary>
    /// <param name="request">The turn; model, preset, steps and tools come from the session where it sets none. Leave its ID unset.</param>
    /// <param name="options">Options that override the session's for this turn; <see langword="null"/> for the session's.</param>
    /// <param name="cancellationToken">A token to cancel the turn, or the wait for its start. The service may still complete and bill the turn.</param>
    /// <returns>
    /// The events of all rounds, with a <see cref="ToolResultEvent"/> for every client tool that was run, and one <see cref="DoneEvent"/> at the end.
    /// Each enumeration is a turn of its own.
    /// </returns>
    /// <exception cref="ArgumentException">The request names another conversation, is stateless, or is not valid; nothing was sent.</exception>
    /// <exception cref="ToolRoundsException">While enumerating: the model asked for client tools more often than the options allow.</exception>
    public IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Validate(request);
        return _turns.StreamAsync(_ => new ValueTask<ChatRequest>(request), OptionsOf(options), cancellationToken);
    }

    private static ChatRequest RequestOf(MessageContent message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new ChatRequest { Message = message };
    }

    private void Validate(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
        if (request.Id is not null && request.Id != Id)
        {
            throw new ArgumentException("The request names another conversation than the session's. Leave its Id unset.", nameof(request));
        }

        if (request.Stateful == false)
        {
            throw new ArgumentException("Stateful cannot be false in a session: the service stores its conversation.", nameof(request));
        }
    }
}
