namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyAnnotations"/>.</summary>
internal sealed class AnnotationOperations(DifyInvoker invoker) : IDifyAnnotations
{
    public Task<Page<Annotation>> GetPageAsync(
        int? page = null,
        int? limit = null,
        string? keyword = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = new RequestPath("apps/annotations").With("page", page).With("limit", limit).With("keyword", keyword);
        return invoker.GetAsync("list annotations", path, DifyJson.Default.PageAnnotation, options, cancellationToken);
    }

    public IAsyncEnumerable<Annotation> ListAsync(
        string? keyword = null,
        int? pageSize = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PageReader.ReadAsync<Annotation>(
            (_, number, token) => GetPageAsync(number, pageSize ?? PageReader.MaxPageSize, keyword, options, token),
            annotation => annotation.Id,
            cancellationToken);

    public Task<Annotation> CreateAsync(string question, string answer, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = Body(question, answer);
        return invoker.SendAsync("create annotation", HttpMethod.Post, "apps/annotations", body, DifyJson.Default.Annotation, options, cancellationToken);
    }

    public Task<Annotation> UpdateAsync(
        string annotationId,
        string question,
        string answer,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = $"apps/annotations/{RequestPath.Part(annotationId, nameof(annotationId))}";
        return invoker.SendAsync("update annotation", HttpMethod.Put, path, Body(question, answer), DifyJson.Default.Annotation, options, cancellationToken);
    }

    public Task DeleteAsync(string annotationId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = $"apps/annotations/{RequestPath.Part(annotationId, nameof(annotationId))}";
        return invoker.SendAsync("delete annotation", HttpMethod.Delete, path, body: null, options, cancellationToken);
    }

    public Task<AnnotationReplyJob> EnableReplyAsync(
        AnnotationReplySettings settings,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        StartReplyJobAsync(AnnotationReplyAction.Enable, settings, options, cancellationToken);

    public Task<AnnotationReplyJob> DisableReplyAsync(
        AnnotationReplySettings settings,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default) =>
        StartReplyJobAsync(AnnotationReplyAction.Disable, settings, options, cancellationToken);

    public Task<AnnotationReplyJob> GetReplyJobAsync(
        string jobId,
        AnnotationReplyAction action,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = new RequestPath($"apps/annotation-reply/{Segment(action)}/status/{RequestPath.Part(jobId, nameof(jobId))}");
        return ReadJobAsync(invoker.GetAsync("read annotation reply job", path, DifyJson.Default.AnnotationReplyJob, options, cancellationToken), action);
    }

    public Task<AnnotationReplyJob> WaitForReplyJobAsync(
        AnnotationReplyJob job,
        PollingOptions? polling = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        polling ??= PollingOptions.Default;
        polling.Validate();
        return new ReplyJobPolling(this, polling, invoker.Time).WaitAsync(job, options, cancellationToken);
    }

    private static RequestText Body(string question, string answer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        ArgumentException.ThrowIfNullOrWhiteSpace(answer);
        return RequestWriter.Annotation(question, answer);
    }

    private static string Segment(AnnotationReplyAction action) => action switch
    {
        AnnotationReplyAction.Enable => "enable",
        AnnotationReplyAction.Disable => "disable",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "The action is not defined."),
    };

    private static async Task<AnnotationReplyJob> ReadJobAsync(Task<AnnotationReplyJob> response, AnnotationReplyAction action)
    {
        var job = await response.ConfigureAwait(false);
        return job with { Action = action };
    }

    private Task<AnnotationReplyJob> StartReplyJobAsync(
        AnnotationReplyAction action, AnnotationReplySettings settings, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var path = $"apps/annotation-reply/{Segment(action)}";
        var body = RequestWriter.AnnotationReply(settings);
        var response = invoker.SendAsync("switch annotation reply", HttpMethod.Post, path, body, DifyJson.Default.AnnotationReplyJob, options, cancellationToken);
        return ReadJobAsync(response, action);
    }
}
