namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyMessages"/>.</summary>
internal sealed class MessageOperations(DifyInvoker invoker) : IDifyMessages
{
    public Task<Page<Message>> GetPageAsync(
        string conversationId,
        string? firstId = null,
        int? limit = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        var path = new RequestPath("messages")
            .With("conversation_id", conversationId).With("user", invoker.RequiredUser).With("first_id", firstId).With("limit", limit);
        return invoker.GetAsync("list messages", path, DifyJson.Default.PageMessage, options, cancellationToken);
    }

    public IAsyncEnumerable<Message> ListAsync(
        string conversationId,
        int? pageSize = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        _ = invoker.RequiredUser;
        return PageReader.ReadAsync<Message>(
            (previous, _, token) => GetPageNewestFirstAsync(conversationId, previous.Last()?.Id, pageSize ?? PageReader.MaxPageSize, options, token),
            message => message.Id,
            cancellationToken);
    }

    public Task<SuggestedQuestions> GetSuggestedQuestionsAsync(string messageId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = new RequestPath($"messages/{RequestPath.Part(messageId, nameof(messageId))}/suggested").With("user", invoker.RequiredUser);
        return invoker.GetAsync("suggest questions", path, DifyJson.Default.SuggestedQuestions, options, cancellationToken);
    }

    public Task RateAsync(
        string messageId,
        Rating? rating,
        string? content = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = $"messages/{RequestPath.Part(messageId, nameof(messageId))}/feedbacks";
        var body = RequestWriter.Feedback(rating, content, invoker.RequiredUser);
        return invoker.SendAsync("rate message", HttpMethod.Post, path, body, options, cancellationToken);
    }

    public Task<Page<Feedback>> GetFeedbackPageAsync(
        int? page = null,
        int? limit = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = new RequestPath("app/feedbacks").With("page", page).With("limit", limit);
        return invoker.GetAsync("list feedback", path, DifyJson.Default.PageFeedback, options, cancellationToken);
    }

    public IAsyncEnumerable<Feedback> ListFeedbackAsync(int? pageSize = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        PageReader.ReadAsync<Feedback>(
            (_, number, token) => GetFeedbackPageWithHasMoreAsync(number, pageSize ?? PageReader.MaxPageSize, options, token),
            feedback => feedback.Id,
            cancellationToken);

    private async Task<Page<Message>> GetPageNewestFirstAsync(
        string conversationId,
        string? firstId,
        int pageSize,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        var page = await GetPageAsync(conversationId, firstId, pageSize, options, cancellationToken).ConfigureAwait(false);
        return page with { Items = [.. page.Items.Reverse()] };
    }

    private async Task<Page<Feedback>> GetFeedbackPageWithHasMoreAsync(int number, int pageSize, RequestOptions? options, CancellationToken cancellationToken)
    {
        // The service does not say whether another page follows.
        var page = await GetFeedbackPageAsync(number, pageSize, options, cancellationToken).ConfigureAwait(false);
        return page with { HasMore = page.Items.Count >= pageSize };
    }
}
