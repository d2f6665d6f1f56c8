using System.Net;

namespace Network.Tests;

/// <summary>HttpClients as callers make them.</summary>
internal static class Http
{
    public static HttpClient Over(HttpMessageHandler handler, Version? version = null) => new(handler)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestVersion = version ?? HttpVersion.Version11,
        DefaultVersionPolicy = version is null ? HttpVersionPolicy.RequestVersionOrLower : HttpVersionPolicy.RequestVersionExact,
    };

    /// <summary>A handler that trusts the certificates of these tests.</summary>
    public static SocketsHttpHandler Trusting(IWebProxy? proxy = null)
    {
        SocketsHttpHandler handler = new() { AllowAutoRedirect = false, Proxy = proxy, UseProxy = proxy is not null };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        return handler;
    }
}
