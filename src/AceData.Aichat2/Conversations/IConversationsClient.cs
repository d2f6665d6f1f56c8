namespace AceData.Aichat2;

/// <summary>The aichat2 API; implemented by <see cref="ConversationsClient"/> and by the stand-ins of unit tests.</summary>
/// <remarks>
/// Besides what each method names, every one throws the <see cref="AceDataException"/> that fits what went wrong, and
/// <see cref="OperationCanceledException"/> with the caller's token when the caller cancelled.
/// </remarks>
public interface IConversationsClient
{
    /// <summary>Asks and waits for the whole answer.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The request has nothing to ask, or a value the service cannot take; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>chat</c>.</remarks>
    Task<ChatResult> ChatAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks and hands out the answer as it comes, event by event.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The events, ending with <see cref="DoneEvent"/>; each enumeration is a turn of its own.</returns>
    /// <exception cref="ArgumentException">The request has nothing to ask, or a value the service cannot take; nothing was sent.</exception>
    /// <exception cref="StreamErrorException">While enumerating: the service reported an error.</exception>
    /// <exception cref="StreamInterruptedException">While enumerating: the stream ended before it was complete; the text so far is on the exception.</exception>
    /// <remarks>On the wire: the action <c>chat</c>.</remarks>
    IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Starts a run that goes on without a connection.</summary>
    /// <param name="request">The turn; <see cref="ChatRequest.CallbackUrl"/> is told when it ends.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The id to retrieve the conversation by.</returns>
    /// <exception cref="ArgumentException">The request has nothing to ask, or a value the service cannot take; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>chat</c>.</remarks>
    Task<QueuedChat> EnqueueAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a conversation with its history.</summary>
    /// <param name="request">Which one.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="NotFoundException">There is no such conversation for this token.</exception>
    /// <remarks>On the wire: the action <c>retrieve</c>.</remarks>
    Task<Conversation> RetrieveAsync(RetrieveRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets a conversation with its history.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The conversation.</returns>
    /// <exception cref="NotFoundException">There is no such conversation for this token.</exception>
    /// <remarks>On the wire: the action <c>retrieve</c>.</remarks>
    Task<Conversation> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of conversations, newest first.</summary>
    /// <param name="request">Which ones; <see langword="null"/> for the first page of all.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The limit is not from 1 to 100, or the offset is negative; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>retrieve_batch</c>.</remarks>
    Task<ConversationPage> RetrieveBatchAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Goes through all conversations, page by page, newest first; none comes twice.</summary>
    /// <param name="request">Which ones; its limit is the size of a page, its offset where to begin. <see langword="null"/> for all.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>The conversations; each enumeration asks anew.</returns>
    /// <exception cref="ArgumentException">The limit is not from 1 to 100, or the offset is negative; nothing was sent.</exception>
    /// <remarks>On the wire: the action <c>retrieve_batch</c>.</remarks>
    IAsyncEnumerable<ConversationSummary> ListAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the title or the history of a conversation.</summary>
    /// <param name="request">What to change.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">There is nothing to change; nothing was sent.</exception>
    /// <exception cref="NotFoundException">There is no such conversation for this token.</exception>
    /// <remarks>On the wire: the action <c>update</c>.</remarks>
    Task<UpdateResult> UpdateAsync(UpdateRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation.</summary>
    /// <param name="request">Which one.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>What came of it; also when an earlier attempt of the same call had deleted it already.</returns>
    /// <exception cref="NotFoundException">There is no such conversation for this token.</exception>
    /// <remarks>On the wire: the action <c>delete</c>.</remarks>
    Task<DeleteResult> DeleteAsync(DeleteRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for the client's options.</param>
    /// <param name="cancellationToken">Ends the call; its connection is closed at once.</param>
    /// <returns>What came of it; also when an earlier attempt of the same call had deleted it already.</returns>
    /// <exception cref="NotFoundException">There is no such conversation for this token.</exception>
    /// <remarks>On the wire: the action <c>delete</c>.</remarks>
    Task<DeleteResult> DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
