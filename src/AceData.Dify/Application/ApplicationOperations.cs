namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyApplication"/>.</summary>
internal sealed class ApplicationOperations(DifyInvoker invoker) : IDifyApplication
{
    public Task<AppInfo> GetInfoAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        invoker.GetAsync("read info", new RequestPath("info"), DifyJson.Default.AppInfo, options, cancellationToken);

    public Task<AppParameters> GetParametersAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        invoker.GetAsync("read parameters", new RequestPath("parameters").With("user", invoker.User), DifyJson.Default.AppParameters, options, cancellationToken);

    public Task<AppMeta> GetMetaAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        invoker.GetAsync("read meta", new RequestPath("meta"), DifyJson.Default.AppMeta, options, cancellationToken);

    public Task<AppSite> GetSiteAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        invoker.GetAsync("read site", new RequestPath("site"), DifyJson.Default.AppSite, options, cancellationToken);

    public Task<EndUser> GetEndUserAsync(string endUserId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = new RequestPath($"end-users/{RequestPath.Part(endUserId, nameof(endUserId))}");
        return invoker.GetAsync("read end user", path, DifyJson.Default.EndUser, options, cancellationToken);
    }
}
