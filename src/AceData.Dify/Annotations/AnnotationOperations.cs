using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>Calls about annotations.</summary>
internal sealed class AnnotationOperations(DifyInvoker connection) : IDifyAnnotations
{
    private const int MaxPageSize = 100;

    public Task<AnnotationPage> GetPageAsync(int? page = null, int? limit = null, string? keyword = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = new RequestPath("apps/annotations").With("page", page).With("limit", limit).With("keyword", keyword);
        return connection.GetAsync("list annotations", path, DifyJson.Default.AnnotationPage, options, cancellationToken);
    }

    public IAsyncEnumerable<Annotation> ListAsync(string? keyword = null, int? pageSize = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadPagesAsync(keyword, pageSize ?? MaxPageSize, options, cancellationToken);

    public Task<Annotation> CreateAsync(string question, string answer, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        return connection.SendAsync("create annotation", HttpMethod.Post, "apps/annotations", Body(question, answer), DifyJson.Default.Annotation, options, cancellationToken);
    }

    public Task<Annotation> UpdateAsync(string annotationId, string question, string answer, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = $"apps/annotations/{RequestPath.Part(annotationId, nameof(annotationId))}";
        return connection.SendAsync("update annotation", HttpMethod.Put, path, Body(question, answer), DifyJson.Default.Annotation, options, cancellationToken);
    }

    public Task DeleteAsync(string annotationId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = $"apps/annotations/{RequestPath.Part(annotationId, nameof(annotationId))}";
        return connection.SendAsync("delete annotation", HttpMethod.Delete, path, body: null, options, cancellationToken);
    }

    public Task<AnnotationReplyJob> EnableReplyAsync(AnnotationReplySettings settings, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SwitchReplyAsync(enables: true, settings, options, cancellationToken);

    public Task<AnnotationReplyJob> DisableReplyAsync(AnnotationReplySettings settings, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SwitchReplyAsync(enables: false, settings, options, cancellationToken);

    public Task<AnnotationReplyJob> GetReplyJobAsync(string jobId, bool enables, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = new RequestPath($"apps/annotation-reply/{Action(enables)}/status/{RequestPath.Part(jobId, nameof(jobId))}");
        return ReadJobAsync(connection.GetAsync("read annotation reply job", path, DifyJson.Default.AnnotationReplyJob, options, cancellationToken), enables);
    }

    public Task<AnnotationReplyJob> WaitForReplyJobAsync(AnnotationReplyJob job, TimeSpan? pollInterval = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        var interval = pollInterval ?? TimeSpan.FromSeconds(1);
        return interval > TimeSpan.Zero
            ? PollAsync(job, interval, options, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(pollInterval), "The interval must be above zero.");
    }

    private static RequestText Body(string question, string answer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(question);
        ArgumentException.ThrowIfNullOrWhiteSpace(answer);
        return RequestWriter.Annotation(question, answer);
    }

    private static string Action(bool enables) => enables ? "enable" : "disable";

    private static async Task<AnnotationReplyJob> ReadJobAsync(Task<AnnotationReplyJob> answer, bool enables)
    {
        var job = await answer.ConfigureAwait(false);
        return job with { Enables = enables };
    }

    private Task<AnnotationReplyJob> SwitchReplyAsync(bool enables, AnnotationReplySettings settings, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var path = $"apps/annotation-reply/{Action(enables)}";
        var answer = connection.SendAsync(
            "switch annotation reply", HttpMethod.Post, path, RequestWriter.AnnotationReply(settings), DifyJson.Default.AnnotationReplyJob, options, cancellationToken);
        return ReadJobAsync(answer, enables);
    }

    private async Task<AnnotationReplyJob> PollAsync(AnnotationReplyJob job, TimeSpan interval, RequestOptions? options, CancellationToken cancellationToken)
    {
        while (!job.IsOver)
        {
#if NETSTANDARD2_0
            await connection.Time.Delay(interval, cancellationToken).ConfigureAwait(false);
#else
            await Task.Delay(interval, connection.Time, cancellationToken).ConfigureAwait(false);
#endif
            job = await GetReplyJobAsync(job.JobId, job.Enables, options, cancellationToken).ConfigureAwait(false);
        }

        return job;
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

            // A page that brings nothing new would come again and again.
            if (!page.HasMore || seen.Count == before)
            {
                yield break;
            }
        }
    }
}
