using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyMessages"/>.</summary>
internal sealed class MessageOperations(DifyInvoker invoker) : IDifyMessages
{
    private const int MaxPageSize = 100;

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
        return ReadPagesAsync(conversationId, pageSize ?? MaxPageSize, options, cancellationToken);
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
        ReadFeedbackAsync(pageSize ?? MaxPageSize, options, cancellationToken);

    private async IAsyncEnumerable<Message> ReadPagesAsync(
        string conversationId, int pageSize, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? firstId = null;
        while (true)
        {
            var page = await GetPageAsync(conversationId, firstId, pageSize, options, cancellationToken).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var message in page.Items.Reverse())
            {
                if (seen.Add(message.Id))
                {
                    yield return message;
                }
            }

            // A page without a new item would be requested forever.
            if (page.HasMore != true || seen.Count == before)
            {
                yield break;
            }

            firstId = page.Items[0].Id;
        }
    }

    private async IAsyncEnumerable<Feedback> ReadFeedbackAsync(
        int pageSize, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var page = await GetFeedbackPageAsync(number, pageSize, options, cancellationToken).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var feedback in page.Items)
            {
                if (seen.Add(feedback.Id))
                {
                    yield return feedback;
                }
            }

            if (page.Items.Count < pageSize || seen.Count == before)
            {
                yield break;
            }
        }
    }
}
