namespace AceData;

/// <summary>The socket end of clients that make their own: no cookies, no blind redirects, the platform's own TLS checks.</summary>
internal static class PrimaryHandler
{
    public static HttpMessageHandler Create(TimeSpan connectTimeout)
    {
#if NETSTANDARD2_0
        _ = connectTimeout;
        return new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
        };
#else
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = connectTimeout,

            // How long an answer that was not read to its end may keep its connection: enough for the end mark of a stream.
            ResponseDrainTimeout = TimeSpan.FromMilliseconds(250),
            EnableMultipleHttp2Connections = true,
            UseCookies = false,

            // A client lives as long as the process: connections must not outlive what DNS says.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#endif
    }
}
