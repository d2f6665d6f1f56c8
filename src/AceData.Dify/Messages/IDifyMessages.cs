namespace AceData.Dify;

/// <summary>The operations on the messages of a conversation, on feedback, and on suggested questions.</summary>
/// <remarks>Interfaces of this library may gain members in minor versions.</remarks>
public interface IDifyMessages
{
    /// <summary>Gets one page of the messages of a conversation. Pages run from newest to oldest; the messages of a page run from oldest to newest.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="firstId">The ID of the first message on the page before; <see langword="null"/> for the newest page.</param>
    /// <param name="limit">The maximum number of items on the page, from 1 to 100; <see langword="null"/> for the default of the service, 20.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /messages</c>.</remarks>
    Task<Page<Message>> GetPageAsync(
        string conversationId,
        string? firstId = null,
        int? limit = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all messages of a conversation from newest to oldest, requesting pages as they are enumerated.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="pageSize">The number of items to request at a time, from 1 to 100; <see langword="null"/> for 100.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The messages, newest first.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">While enumerating: a call failed.</exception>
    /// <remarks>On the wire: <c>GET /messages</c>, with <c>first_id</c> from page to page.</remarks>
    IAsyncEnumerable<Message> ListAsync(
        string conversationId,
        int? pageSize = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Gets the questions that the app suggests after a message.</summary>
    /// <param name="messageId">The ID of the message.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The suggested questions. If the app does not suggest questions, older servers respond with status 400, newer ones with 403.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /messages/{message_id}/suggested</c>.</remarks>
    Task<SuggestedQuestions> GetSuggestedQuestionsAsync(string messageId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Rates a message on behalf of the user.</summary>
    /// <param name="messageId">The ID of the message.</param>
    /// <param name="rating">The rating; <see langword="null"/> to withdraw it.</param>
    /// <param name="content">The comment of the user; <see langword="null"/> for none.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the service has stored the rating.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /messages/{message_id}/feedbacks</c>.</remarks>
    Task RateAsync(string messageId, Rating? rating, string? content = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of the feedback of all users of the app.</summary>
    /// <param name="page">The number of the page, starting at 1; <see langword="null"/> for the first.</param>
    /// <param name="limit">The maximum number of items on the page; <see langword="null"/> for the default of the service, 20.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The page. The service does not say whether another follows: <see cref="Page{T}.HasMore"/> is <see langword="null"/>.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /app/feedbacks</c>.</remarks>
    Task<Page<Feedback>> GetFeedbackPageAsync(
        int? page = null,
        int? limit = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists the feedback of all users of the app, requesting pages as they are enumerated.</summary>
    /// <param name="pageSize">The number of items to request at a time; <see langword="null"/> for 100.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="AceDataException">While enumerating: a call failed.</exception>
    /// <remarks>On the wire: <c>GET /app/feedbacks</c>, page after page until one is not full, because the service does not mark the last one.</remarks>
    IAsyncEnumerable<Feedback> ListFeedbackAsync(int? pageSize = null, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
