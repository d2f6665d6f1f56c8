namespace AceData.Dify;

/// <summary>The operations on annotations: answers that an app gives to questions without calling the model.</summary>
/// <remarks>Interfaces of this library may gain members in minor versions.</remarks>
public interface IDifyAnnotations
{
    /// <summary>Gets one page of the annotations of the app.</summary>
    /// <param name="page">The number of the page, starting at 1; <see langword="null"/> for the first.</param>
    /// <param name="limit">The maximum number of items on the page, from 1 to 100; <see langword="null"/> for the default of the service, 20.</param>
    /// <param name="keyword">Text that the question or the answer must contain; <see langword="null"/> for all annotations.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /apps/annotations</c>.</remarks>
    Task<Page<Annotation>> GetPageAsync(
        int? page = null,
        int? limit = null,
        string? keyword = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all annotations of the app, requesting pages as they are enumerated.</summary>
    /// <param name="keyword">Text that the question or the answer must contain; <see langword="null"/> for all annotations.</param>
    /// <param name="pageSize">The number of items to request at a time, from 1 to 100; <see langword="null"/> for 100.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The annotations.</returns>
    /// <exception cref="AceDataException">While enumerating: a call failed.</exception>
    /// <remarks>On the wire: <c>GET /apps/annotations</c>, page after page.</remarks>
    IAsyncEnumerable<Annotation> ListAsync(
        string? keyword = null,
        int? pageSize = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Creates an annotation.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The annotation.</returns>
    /// <exception cref="ArgumentException">The question or the answer is empty.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /apps/annotations</c>.</remarks>
    Task<Annotation> CreateAsync(string question, string answer, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Updates an annotation.</summary>
    /// <param name="annotationId">The ID of the annotation.</param>
    /// <param name="question">The new question.</param>
    /// <param name="answer">The new answer.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The updated annotation.</returns>
    /// <exception cref="ArgumentException">The ID, the question or the answer is empty.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>PUT /apps/annotations/{annotation_id}</c>.</remarks>
    Task<Annotation> UpdateAsync(
        string annotationId,
        string question,
        string answer,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Deletes an annotation.</summary>
    /// <param name="annotationId">The ID of the annotation.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the annotation has been deleted.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>DELETE /apps/annotations/{annotation_id}</c>.</remarks>
    Task DeleteAsync(string annotationId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Starts a job that enables annotation replies.</summary>
    /// <param name="settings">The settings for matching annotations to questions.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The job. Pass it to <see cref="WaitForReplyJobAsync"/>.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /apps/annotation-reply/enable</c>.</remarks>
    Task<AnnotationReplyJob> EnableReplyAsync(AnnotationReplySettings settings, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Starts a job that disables annotation replies.</summary>
    /// <param name="settings">The settings for matching annotations to questions. The service requires them for this action, too.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The job. Pass it to <see cref="WaitForReplyJobAsync"/>.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /apps/annotation-reply/disable</c>.</remarks>
    Task<AnnotationReplyJob> DisableReplyAsync(AnnotationReplySettings settings, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the status of a job.</summary>
    /// <param name="jobId">The ID of the job.</param>
    /// <param name="action">The action that the job performs. The service needs it to find the job.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /apps/annotation-reply/{action}/status/{job_id}</c>.</remarks>
    Task<AnnotationReplyJob> GetReplyJobAsync(
        string jobId,
        AnnotationReplyAction action,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Waits until a job has completed or failed, by polling its status.</summary>
    /// <param name="job">The job.</param>
    /// <param name="polling">The limit and the delays of the wait; <see langword="null"/> for the defaults: up to 1 hour, with a delay of 1 second that grows to 5 seconds.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The job, completed or failed: see <see cref="AnnotationReplyJob.Status"/>.</returns>
    /// <exception cref="ArgumentException">A polling option is invalid.</exception>
    /// <exception cref="ApiTimeoutException">The job had not finished when the wait reached its limit. The job continues.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /apps/annotation-reply/{action}/status/{job_id}</c>. A poll that fails with a transient error is made again.</remarks>
    Task<AnnotationReplyJob> WaitForReplyJobAsync(
        AnnotationReplyJob job,
        PollingOptions? polling = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);
}
