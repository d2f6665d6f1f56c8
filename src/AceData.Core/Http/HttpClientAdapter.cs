namespace AceData;

/// <summary>The end of the handler chain: the caller's <see cref="HttpClient"/>, with its own handlers, headers and version.</summary>
internal sealed class HttpClientAdapter(HttpClient client) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
#if !NETSTANDARD2_0
        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
#endif
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
