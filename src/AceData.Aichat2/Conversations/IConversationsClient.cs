namespace AceData.Aichat2;

/// <summary>The aichat2 API; implemented by <see cref="ConversationsClient"/> and by the fakes of unit tests.</summary>
/// <remarks>
/// <para>Besides the exceptions listed for each method, every method throws the <see cref="AceDataException"/> that fits the failure, and
/// <see cref="OperationCanceledException"/> when its token is canceled.</para>
/// <para>The interface may gain members in minor versions.</para>
/// </remarks>
public interface IConversationsClient
{
    /// <summary>Sends a chat turn and returns the complete response.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call. The service may still complete and bill the turn.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The request is not valid; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>chat</c>.</remarks>
    Task<ChatResult> ChatAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a chat turn and streams the response, event by event.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call. The service may still complete and bill the turn.</param>
    /// <returns>The events, ending with <see cref="DoneEvent"/>; each enumeration is a turn of its own.</returns>
    /// <exception cref="ArgumentException">The request is not valid; nothing was sent.</exception>
    /// <exception cref="StreamErrorException">While enumerating: the service reported an error.</exception>
    /// <exception cref="StreamInterruptedException">While enumerating: the stream ended before it was complete; the exception has the text so far.</exception>
    /// <remarks>On the wire: the action <c>chat</c>.</remarks>
    IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Starts a background run, which continues without a connection.</summary>
    /// <param name="request">The turn; the service posts its end to <see cref="ChatRequest.CallbackUrl"/>.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call. The service may still run and bill the turn.</param>
    /// <returns>The run; wait for it with <see cref="WaitForRunAsync"/>.</returns>
    /// <exception cref="ArgumentException">The request is not valid; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>chat</c> with <c>async</c>.</remarks>
    Task<QueuedChat> EnqueueAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Waits until the background run of a conversation has finished, including one that another process started.</summary>
    /// <param name="conversationId">The ID of the conversation that the run writes to.</param>
    /// <param name="polling">How to wait; <see langword="null"/> for the defaults, with a limit of one hour.</param>
    /// <param name="options">Options that override the client's for each request; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The run goes on.</param>
    /// <returns>The conversation, with the response as its last message. It may be paused: see the status of its tools.</returns>
    /// <exception cref="ArgumentException">The ID is empty, or an option is not valid.</exception>
    /// <exception cref="ApiTimeoutException">The run did not finish in time; call the method again to keep waiting.</exception>
    /// <remarks>Polls with the action <c>retrieve</c>. A run has finished when the last message is the assistant's and no tool in it is running.</remarks>
    Task<Conversation> WaitForRunAsync(
        string conversationId, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a conversation with its history.</summary>
    /// <param name="request">The request, with the ID of the conversation.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="NotFoundException">The token has no such conversation.</exception>
    /// <remarks>On the wire: the action <c>retrieve</c>.</remarks>
    Task<Conversation> RetrieveAsync(RetrieveRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a conversation with its history.</summary>
    /// <param name="id">The ID of the conversation.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="NotFoundException">The token has no such conversation.</exception>
    /// <remarks>On the wire: the action <c>retrieve</c>.</remarks>
    Task<Conversation> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of conversations, newest first.</summary>
    /// <param name="request">The filters and the page; <see langword="null"/> for the first page of all conversations.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The limit is not from 1 to 100, or the offset is negative; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>retrieve_batch</c>.</remarks>
    Task<ConversationPage> RetrieveBatchAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Lists all conversations, newest first, and requests page after page; no conversation is returned twice.</summary>
    /// <param name="request">The filters; its limit is the size of a page, its offset where to start. <see langword="null"/> for all conversations.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The conversations; each enumeration requests them again.</returns>
    /// <exception cref="ArgumentException">The limit is not from 1 to 100, or the offset is negative; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>retrieve_batch</c>.</remarks>
    IAsyncEnumerable<ConversationSummary> ListAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the title or the history of a conversation.</summary>
    /// <param name="request">The changes.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result of the update.</returns>
    /// <exception cref="ArgumentException">There is nothing to change; nothing was sent.</exception>
    /// <exception cref="NotFoundException">The token has no such conversation.</exception>
    /// <remarks>On the wire: the action <c>update</c>.</remarks>
    Task<UpdateResult> UpdateAsync(UpdateRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation.</summary>
    /// <param name="request">The request, with the ID of the conversation.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result; a success also when an earlier attempt of the same call had deleted the conversation already.</returns>
    /// <exception cref="NotFoundException">The token has no such conversation.</exception>
    /// <remarks>On the wire: the action <c>delete</c>.</remarks>
    Task<DeleteResult> DeleteAsync(DeleteRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation.</summary>
    /// <param name="id">The ID of the conversation.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result; a success also when an earlier attempt of the same call had deleted the conversation already.</returns>
    /// <exception cref="NotFoundException">The token has no such conversation.</exception>
    /// <remarks>On the wire: the action <c>delete</c>.</remarks>
    Task<DeleteResult> DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
