namespace AceData.BedrockChat;

/// <summary>The published API of a Bedrock Chat; implemented by <see cref="BedrockChatClient"/>, and by fakes in unit tests.</summary>
/// <remarks>
/// Besides the listed exceptions, each method throws the <see cref="AceDataException"/> that fits the failure, and
/// <see cref="OperationCanceledException"/> with the caller's token when the caller canceled.
/// A used-up quota is a <see cref="RateLimitException"/> whose <see cref="AceDataException.IsTransient"/> is <see langword="false"/>.
/// </remarks>
public interface IBedrockChatClient
{
    /// <summary>Sends a chat turn and returns the complete reply.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="polling">The time limit of the wait, 15 minutes by default, and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none. Its timeout limits each request, not the wait.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="ArgumentException">The request has no question, has both a question and content, or has an invalid value; nothing was sent.</exception>
    /// <exception cref="PayloadTooLargeException">The message is larger than <see cref="ChatRequest.MaxBytes"/>; nothing was sent.</exception>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the exception has the IDs to resume the wait with.</exception>
    /// <exception cref="ApiTimeoutException">The time limit passed before the service accepted the message.</exception>
    /// <exception cref="RateLimitException">The quota is used up, or the message itself was throttled: it was not accepted, and may be sent again.</exception>
    /// <exception cref="AceDataException">The call failed in another way.</exception>
    /// <remarks>The same as <see cref="PostAsync"/> and <see cref="WaitForReplyAsync(PostedMessage, PollingOptions?, RequestOptions?, CancellationToken)"/> under one time limit.</remarks>
    Task<ChatResult> ChatAsync(ChatRequest request, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a chat turn and returns the events until the reply arrives. The turn is sent when the enumeration starts.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="polling">The time limit of the wait, 15 minutes by default, and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none. Its timeout limits each request, not the wait.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>
    /// A <see cref="MessagePostedEvent"/>, a <see cref="ReplyPendingEvent"/> before each delay, and a <see cref="ReplyEvent"/> at the end.
    /// </returns>
    /// <exception cref="ArgumentException">The request has no question, has both a question and content, or has an invalid value; nothing was sent.</exception>
    /// <exception cref="PayloadTooLargeException">The message is larger than <see cref="ChatRequest.MaxBytes"/>; nothing was sent.</exception>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived.</exception>
    /// <exception cref="AceDataException">The call failed in another way.</exception>
    /// <remarks>
    /// The service does not stream: the text of the reply arrives in one event, the last. The events before it tell the IDs of the message as soon
    /// as they are known, and the progress of the wait. Ending the enumeration early ends the wait, not the work of the service.
    /// </remarks>
    IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for the reply to a message that was posted before.</summary>
    /// <param name="posted">The result of <see cref="PostAsync"/>.</param>
    /// <param name="polling">The time limit of the wait, 15 minutes by default, and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none. Its timeout limits each request, not the wait.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; it may still arrive.</exception>
    /// <exception cref="AceDataException">A poll failed in a way that more polls cannot fix.</exception>
    /// <remarks>
    /// "Not found" from the application means "not ready yet" and does not end the wait, and neither does a throttled poll. Other transient
    /// failures end it when more than <see cref="RetryOptions.MaxRetries"/> of them follow each other; all others end it at once.
    /// </remarks>
    Task<ChatResult> WaitForReplyAsync(PostedMessage posted, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits for the reply to a message with its two IDs, such as those of a <see cref="ReplyTimeoutException"/>.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="messageId">The ID of the message that is waiting for its reply.</param>
    /// <param name="polling">The time limit of the wait, 15 minutes by default, and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none. Its timeout limits each request, not the wait.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; it may still arrive.</exception>
    /// <exception cref="AceDataException">A poll failed in a way that more polls cannot fix.</exception>
    Task<ChatResult> WaitForReplyAsync(
        string conversationId,
        string messageId,
        PollingOptions? polling = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Posts a message without waiting for its reply. The service accepts it at once and works on it later, or fails silently.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call. The service may still complete and bill the turn.</param>
    /// <returns>The IDs to wait with.</returns>
    /// <exception cref="ArgumentException">The request has no question, has both a question and content, or has an invalid value; nothing was sent.</exception>
    /// <exception cref="PayloadTooLargeException">The message is larger than <see cref="ChatRequest.MaxBytes"/>; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed in another way.</exception>
    /// <remarks>
    /// On the wire: <c>POST /conversation</c>. A message that is posted twice is answered twice, so the call is retried only when no connection was
    /// made, or when the request names its conversation and <see cref="RetryOptions.RetryNonIdempotent"/> is set. Do not post another message to a
    /// conversation before the reply to the first has arrived: the two would overwrite each other.
    /// </remarks>
    Task<PostedMessage> PostAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a conversation with all its messages.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="NotFoundException">The conversation does not exist, or not yet: a new one appears with its first reply.</exception>
    /// <exception cref="AceDataException">The call failed in another way.</exception>
    /// <remarks>On the wire: <c>GET /conversation/{id}</c>.</remarks>
    Task<Conversation> GetConversationAsync(string conversationId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the reply to a message, if it has arrived.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="messageId">The ID of the posted message. With the ID of a reply the service fails with status 500.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The reply: the first message below the one named.</returns>
    /// <exception cref="NotFoundException">There is no reply yet, or there never will be.</exception>
    /// <exception cref="AceDataException">The call failed in another way.</exception>
    /// <remarks>On the wire: <c>GET /conversation/{id}/{messageId}</c>.</remarks>
    Task<ChatResult> GetMessageAsync(string conversationId, string messageId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the health of the service.</summary>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The health that the service reports.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /health</c>. The request needs the key and counts against its quota.</remarks>
    Task<ServiceHealth> CheckHealthAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);
}
