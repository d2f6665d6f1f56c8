namespace AceData.Dify;

/// <summary>Answers that are given to questions without asking the model.</summary>
public interface IDifyAnnotations
{
    /// <summary>One page of the annotations of the app.</summary>
    /// <param name="page">The page, from 1; <see langword="null"/> for the first.</param>
    /// <param name="limit">How many a page has at most, 1 to 100; <see langword="null"/> leaves it to the service, which gives 20.</param>
    /// <param name="keyword">Only annotations with this in question or answer; <see langword="null"/> for all.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <remarks>On the wire: <c>GET /apps/annotations</c>.</remarks>
    Task<AnnotationPage> GetPageAsync(int? page = null, int? limit = null, string? keyword = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Every annotation of the app, page by page as they are read.</summary>
    /// <param name="keyword">Only annotations with this in question or answer; <see langword="null"/> for all.</param>
    /// <param name="pageSize">How many to ask for at a time, 1 to 100; <see langword="null"/> for 100.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The annotations.</returns>
    /// <remarks>On the wire: <c>GET /apps/annotations</c>, page after page.</remarks>
    IAsyncEnumerable<Annotation> ListAsync(string? keyword = null, int? pageSize = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Makes an annotation.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The annotation.</returns>
    /// <remarks>On the wire: <c>POST /apps/annotations</c>.</remarks>
    Task<Annotation> CreateAsync(string question, string answer, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes an annotation.</summary>
    /// <param name="annotationId">The annotation.</param>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The annotation.</returns>
    /// <remarks>On the wire: <c>PUT /apps/annotations/{annotation_id}</c>.</remarks>
    Task<Annotation> UpdateAsync(string annotationId, string question, string answer, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes an annotation.</summary>
    /// <param name="annotationId">The annotation.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <remarks>On the wire: <c>DELETE /apps/annotations/{annotation_id}</c>.</remarks>
    Task DeleteAsync(string annotationId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Has annotations answer: begins a job that makes them searchable.</summary>
    /// <param name="settings">How annotations are found. The server wants them for turning off as well.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, to be waited for.</returns>
    /// <remarks>On the wire: <c>POST /apps/annotation-reply/enable</c>.</remarks>
    Task<AnnotationReplyJob> EnableReplyAsync(AnnotationReplySettings settings, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Has annotations answer no more: begins a job that forgets them.</summary>
    /// <param name="settings">How annotations are found. The server wants them for turning off as well.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, to be waited for.</returns>
    /// <remarks>On the wire: <c>POST /apps/annotation-reply/disable</c>.</remarks>
    Task<AnnotationReplyJob> DisableReplyAsync(AnnotationReplySettings settings, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>How far a job is.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="enables">Whether the job turns annotation replies on: the service asks for it.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job.</returns>
    /// <remarks>On the wire: <c>GET /apps/annotation-reply/{action}/status/{job_id}</c>.</remarks>
    Task<AnnotationReplyJob> GetReplyJobAsync(string jobId, bool enables, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for a job again and again until it is over.</summary>
    /// <param name="job">The job.</param>
    /// <param name="pollInterval">How long to wait between two questions; <see langword="null"/> for 1 s.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The job, completed or failed: look at <see cref="AnnotationReplyJob.Status"/>. There is no limit but the token.</returns>
    /// <remarks>On the wire: <c>GET /apps/annotation-reply/{action}/status/{job_id}</c>.</remarks>
    Task<AnnotationReplyJob> WaitForReplyJobAsync(AnnotationReplyJob job, TimeSpan? pollInterval = null, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
