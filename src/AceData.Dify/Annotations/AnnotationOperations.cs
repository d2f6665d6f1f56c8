using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyAnnotations"/>.</summary>
internal sealed class AnnotationOperations(DifyInvoker invoker) : IDifyAnnotations
{
    private const int MaxPageSize = 100;

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
        ReadPagesAsync(keyword, pageSize ?? MaxPageSize, options, cancellationToken);

    public Task<Annotation> CreateAsync(string question, string answer, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        return invoker.SendAsync("create annotation", HttpMethod.Post, "apps/annotations", Body(question, answer), DifyJson.Default.Annotation, options, cancellationToken);
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
        var response = invoker.SendAsync(
            "switch annotation reply", HttpMethod.Post, path, RequestWriter.AnnotationReply(settings), DifyJson.Default.AnnotationReplyJob, options, cancellationToken);
        return ReadJobAsync(response, action);
    }

    private async IAsyncEnumerable<Annotation> ReadPagesAsync(
        string? keyword, int pageSize, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var page = await GetPageAsync(number, pageSize, keyword, options, cancellationToken).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var annotation in page.Items)
            {
                if (seen.Add(annotation.Id))
                {
                    yield return annotation;
                }
            }

            // A page without a new item would be requested forever.
            if (page.HasMore != true || seen.Count == before)
            {
                yield break;
            }
        }
    }
}
