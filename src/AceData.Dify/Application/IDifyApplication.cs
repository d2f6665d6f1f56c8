namespace AceData.Dify;

/// <summary>The operations that describe the app itself.</summary>
/// <remarks>Interfaces of this library may gain members in minor versions.</remarks>
public interface IDifyApplication
{
    /// <summary>Gets the name and description of the app.</summary>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The name and description.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /info</c>.</remarks>
    Task<AppInfo> GetInfoAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the settings of the app.</summary>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /parameters</c>. The client's user is sent when one is set; Dify documents it as required, but servers ignore it.</remarks>
    Task<AppParameters> GetParametersAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the icons of the tools of the app.</summary>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The icons.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /meta</c>.</remarks>
    Task<AppMeta> GetMetaAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets the appearance of the web page of the app.</summary>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The appearance.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /site</c>.</remarks>
    Task<AppSite> GetSiteAsync(RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets an end user of the app.</summary>
    /// <param name="endUserId">The ID that the server gave the end user, as in <see cref="UploadedFile.CreatedBy"/>.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The end user.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /end-users/{end_user_id}</c>. Servers support it, but Dify does not document it.</remarks>
    Task<EndUser> GetEndUserAsync(string endUserId, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
