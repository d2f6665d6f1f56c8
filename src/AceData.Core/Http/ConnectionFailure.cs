using System.Net.Sockets;

namespace AceData;

/// <summary>Tells what a failure of the network means.</summary>
internal static class ConnectionFailure
{
    /// <summary>Whether an exception is one of those that sockets, TLS, HTTP framing and decompression throw.</summary>
    public static bool Is(Exception exception) =>
        exception is HttpRequestException or IOException or InvalidDataException or SocketException or ObjectDisposedException;

    /// <summary>The same while a body is read; some decompressors call broken input an invalid operation.</summary>
    public static bool IsInBody(Exception exception) => Is(exception) || exception is InvalidOperationException;

    /// <summary>Whether no connection was made, so that the service cannot have seen the request.</summary>
    public static bool NeverConnected(Exception exception)
    {
#if !NETSTANDARD2_0
        if (exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown and var error })
        {
            return error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
        }
#endif
        var cause = exception;
        while (cause is not null and not SocketException)
        {
            cause = cause.InnerException;
        }

        return exception is ObjectDisposedException || cause is SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable
                or SocketError.NetworkUnreachable or SocketError.NoData or SocketError.TryAgain,
        };
    }

    /// <summary>Whether the two ends could not agree on TLS; asking again would end the same.</summary>
    public static bool IsTlsRefusal(Exception exception) =>
        exception is HttpRequestException { InnerException: System.Security.Authentication.AuthenticationException };

    /// <summary>Whether what came breaks HTTP or exceeds its limits, so that asking again would bring the same.</summary>
    public static bool IsProtocolFault(Exception exception)
    {
#if !NETSTANDARD2_0
        var error = (exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError;
        if (error is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded)
        {
            return true;
        }
#endif
        return exception is InvalidDataException || (exception is InvalidOperationException and not ObjectDisposedException);
    }
}
