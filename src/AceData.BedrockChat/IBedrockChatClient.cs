namespace AceData.BedrockChat;

/// <summary>The published API of a Bedrock Chat; implemented by <see cref="BedrockChatClient"/> and by the stand-ins of unit tests.</summary>
/// <remarks>
/// Besides what each method names, every one throws the <see cref="AceDataException"/> that fits what went wrong, and
/// <see cref="OperationCanceledException"/> with the caller's token when the caller cancelled.
/// A used-up quota is a <see cref="RateLimitException"/> that is not <see cref="AceDataException.IsTransient"/>.
/// </remarks>
public interface IBedrockChatClient
{
    /// <summary>Asks and waits for the reply.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>.</param>
    /// <param name="options">What the requests do differently; <see langword="null"/> for the client's options. Its timeout is each request's, not the whole's.</param>
    /// <param name="cancellationToken">Ends the wait at once; the service goes on with its job.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ArgumentException">The request has nothing to ask, or a value the service cannot take; nothing was sent.</exception>
    /// <exception cref="PayloadTooLargeException">The message is larger than <see cref="ChatRequest.MaxBytes"/>; nothing was sent.</exception>
    /// <exception cref="ReplyTimeoutException">The deadline came before the reply; the exception carries what to wait on with.</exception>
    /// <exception cref="ApiTimeoutException">The deadline came before the service took the message.</exception>
    /// <exception cref="RateLimitException">The quota is used up, or the message itself was throttled: it was not taken, and may be asked again.</exception>
    /// <remarks>The same as <see cref="PostAsync"/>, then <see cref="WaitForReplyAsync(PostedMessage, WaitOptions?, RequestOptions?, CancellationToken)"/>, under one deadline.</remarks>
    Task<ChatResult> ChatAsync(ChatRequest request, WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for the reply to a message that was posted before.</summary>
    /// <param name="posted">What <see cref="PostAsync"/> returned.</param>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>.</param>
    /// <param name="options">What the requests do differently; <see langword="null"/> for the client's options. Its timeout is each request's, not the whole's.</param>
    /// <param name="cancellationToken">Ends the wait at once; the service goes on with its job.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ReplyTimeoutException">The deadline came before the reply; it may still come.</exception>
    /// <remarks>
    /// "Not found" from the application means "not ready" and is waited through, as is a gateway that asks for fewer requests. Other
    /// passing failures are waited through as often in a row as <see cref="RetryOptions.MaxRetries"/> says; all else ends the wait.
    /// </remarks>
    Task<ChatResult> WaitForReplyAsync(PostedMessage posted, WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for the reply to a message by its two ids, those of a <see cref="ReplyTimeoutException"/> for example.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="messageId">The message whose reply is waited for.</param>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>.</param>
    /// <param name="options">What the requests do differently; <see langword="null"/> for the client's options. Its timeout is each request's, not the whole's.</param>
    /// <param name="cancellationToken">Ends the wait at once; the service goes on with its job.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ReplyTimeoutException">The deadline came before the reply; it may still come.</exception>
    Task<ChatResult> WaitForReplyAsync(string conversationId, string messageId, WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Posts a message, and does not wait: the service says yes at once and does the work later, or fails in silence.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The ids to wait by.</returns>
    /// <exception cref="ArgumentException">The request has nothing to ask, or a value the service cannot take; nothing was sent.</exception>
    /// <exception cref="PayloadTooLargeException">The message is larger than <see cref="ChatRequest.MaxBytes"/>; nothing was sent.</exception>
    /// <remarks>
    /// On the wire: <c>POST /conversation</c>. Posting twice asks twice. So it is repeated only when no connection was made, or when the
    /// request names its conversation and <see cref="RetryOptions.RetryNonIdempotent"/> asks for it. Post no second message to a conversation
    /// before the first has its reply: the two would overwrite each other.
    /// </remarks>
    Task<PostedMessage> PostAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a conversation with its whole tree.</summary>
    /// <param name="conversationId">Which one.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="NotFoundException">There is no such conversation, or none yet: a new one appears with its first reply.</exception>
    /// <remarks>On the wire: <c>GET /conversation/{id}</c>.</remarks>
    Task<Conversation> GetConversationAsync(string conversationId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the reply to a message, if it is there.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="messageId">The message that was posted. With the id of a reply the service fails with status 500.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The reply: the first message below the one named.</returns>
    /// <exception cref="NotFoundException">There is no reply yet, or there never will be.</exception>
    /// <remarks>On the wire: <c>GET /conversation/{id}/{messageId}</c>.</remarks>
    Task<ChatResult> GetMessageAsync(string conversationId, string messageId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks the service how it is.</summary>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>What it says.</returns>
    /// <remarks>On the wire: <c>GET /health</c>. It needs the key and counts against its quota.</remarks>
    Task<ServiceHealth> CheckHealthAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);
}
