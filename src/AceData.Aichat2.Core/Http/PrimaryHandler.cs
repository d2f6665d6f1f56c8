using System.Net;

namespace AceData.Aichat2;

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
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            UseCookies = false,
        };
#else
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = connectTimeout,
            EnableMultipleHttp2Connections = true,

            // Enough for the end of a stream that is over; what a reader leaves behind closes the connection.
            MaxResponseDrainSize = 4096,
            ResponseDrainTimeout = TimeSpan.FromMilliseconds(500),
            UseCookies = false,

            // A client lives as long as the process: connections must not outlive what DNS says.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#endif
    }
}
