namespace AceData.Dify;

/// <summary>The messages of a conversation, what users think of them and what they might ask next.</summary>
public interface IDifyMessages
{
    /// <summary>One page of a conversation, oldest message first; the newest page when no other is asked for.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="firstId">The first message of the page after; <see langword="null"/> for the newest page.</param>
    /// <param name="limit">How many a page has at most, 1 to 100; <see langword="null"/> leaves it to the service, which gives 20.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <remarks>On the wire: <c>GET /messages</c>.</remarks>
    Task<MessagePage> GetPageAsync(string conversationId, string? firstId = null, int? limit = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Every message of a conversation, newest first, page by page as they are read.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many to ask for at a time, 1 to 100; <see langword="null"/> for 100.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The messages, backwards.</returns>
    /// <remarks>On the wire: <c>GET /messages</c>, with <c>first_id</c> from page to page.</remarks>
    IAsyncEnumerable<Message> ListAsync(string conversationId, int? pageSize = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>What the user might ask next.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The questions. Where the app suggests none, servers answer 400 or, newer ones, 403.</returns>
    /// <remarks>On the wire: <c>GET /messages/{message_id}/suggested</c>.</remarks>
    Task<SuggestedQuestions> GetSuggestedQuestionsAsync(string messageId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Says what the user thinks of an answer.</summary>
    /// <param name="messageId">The message.</param>
    /// <param name="rating">The rating; <see langword="null"/> takes it back.</param>
    /// <param name="content">What the user has to say; <see langword="null"/> for nothing.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the service knows.</returns>
    /// <remarks>On the wire: <c>POST /messages/{message_id}/feedbacks</c>.</remarks>
    Task RateAsync(string messageId, Rating? rating, string? content = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>One page of the feedback of all users of the app.</summary>
    /// <param name="page">The page, from 1; <see langword="null"/> for the first.</param>
    /// <param name="limit">How many a page has at most; <see langword="null"/> leaves it to the service, which gives 20.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <remarks>On the wire: <c>GET /app/feedbacks</c>.</remarks>
    Task<FeedbackPage> GetFeedbackPageAsync(int? page = null, int? limit = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>All feedback of all users of the app, page by page as it is read.</summary>
    /// <param name="pageSize">How many to ask for at a time; <see langword="null"/> for 100.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The feedback.</returns>
    /// <remarks>On the wire: <c>GET /app/feedbacks</c>, page after page until one is not full: the service does not say which is the last.</remarks>
    IAsyncEnumerable<Feedback> ListFeedbackAsync(int? pageSize = null, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
