namespace AceData.Dify;

/// <summary>The app itself: what it is called, how it is set up and how it looks.</summary>
public interface IDifyApplication
{
    /// <summary>What the app is called.</summary>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <remarks>On the wire: <c>GET /info</c>.</remarks>
    Task<AppInfo> GetInfoAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>How the app is set up.</summary>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <remarks>On the wire: <c>GET /parameters</c>. The document wants a user, servers do not look: one is sent when one is set.</remarks>
    Task<AppParameters> GetParametersAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>The icons of the tools of the app.</summary>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <remarks>On the wire: <c>GET /meta</c>.</remarks>
    Task<AppMeta> GetMetaAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>How the web page of the app looks.</summary>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <remarks>On the wire: <c>GET /site</c>.</remarks>
    Task<AppSite> GetSiteAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>A user of the app.</summary>
    /// <param name="endUserId">The end user, by the id of the server, as in <see cref="UploadedFile.CreatedBy"/>.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <remarks>On the wire: <c>GET /end-users/{end_user_id}</c>. Not in the document.</remarks>
    Task<EndUser> GetEndUserAsync(string endUserId, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
