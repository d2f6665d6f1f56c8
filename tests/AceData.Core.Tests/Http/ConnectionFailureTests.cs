using System.Net.Sockets;

namespace AceData.Core.Tests;

public sealed class ConnectionFailureTests
{
    [Theory]
    [InlineData(SocketError.ConnectionRefused, true)]
    [InlineData(SocketError.HostNotFound, true)]
    [InlineData(SocketError.HostUnreachable, true)]
    [InlineData(SocketError.NetworkUnreachable, true)]
    [InlineData(SocketError.NoData, true)]
    [InlineData(SocketError.TryAgain, true)]
    [InlineData(SocketError.ConnectionReset, false)]
    [InlineData(SocketError.TimedOut, false)]
    [InlineData(SocketError.Success, false)]
    public void Sockets_tell_by_their_code_whether_a_connection_was_ever_made(SocketError code, bool never)
    {
        SocketException socket = new((int)code);

        Assert.Equal(never, ConnectionFailure.NeverConnected(socket));
        Assert.Equal(never, ConnectionFailure.NeverConnected(new HttpRequestException("", new IOException("", socket))));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.InvalidResponse, false)]
    public void What_HTTP_says_comes_before_what_the_socket_says(HttpRequestError error, bool never)
    {
        SocketException other = new((int)(never ? SocketError.ConnectionReset : SocketError.ConnectionRefused));

        Assert.Equal(never, ConnectionFailure.NeverConnected(new HttpRequestException(error, inner: other)));
    }

    [Fact]
    public void A_client_that_is_disposed_never_connects_and_a_failure_without_a_socket_says_nothing()
    {
        Assert.True(ConnectionFailure.NeverConnected(new ObjectDisposedException("client")));
        Assert.False(ConnectionFailure.NeverConnected(new IOException()));
    }

    public static TheoryData<Exception, bool, bool, bool> Kinds => new()
    {
        { new HttpRequestException(), true, true, false },
        { new HttpRequestException(HttpRequestError.InvalidResponse), true, true, true },
        { new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), true, true, true },
        { new HttpIOException(HttpRequestError.ResponseEnded), true, true, false },
        { new HttpIOException(HttpRequestError.InvalidResponse), true, true, true },
        { new HttpIOException(HttpRequestError.ConfigurationLimitExceeded), true, true, true },
        { new IOException(), true, true, false },
        { new InvalidDataException(), true, true, true },
        { new SocketException(), true, true, false },
        { new ObjectDisposedException("stream"), true, true, false },
        { new InvalidOperationException(), false, true, true },
        { new NotSupportedException(), false, false, false },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Failures_of_the_network_are_told_from_answers_that_break_HTTP_and_from_all_others(Exception exception, bool isFailure, bool isInBody, bool isProtocolFault)
    {
        Assert.Equal(isFailure, ConnectionFailure.Is(exception));
        Assert.Equal(isInBody, ConnectionFailure.IsInBody(exception));
        Assert.Equal(isProtocolFault, ConnectionFailure.IsProtocolFault(exception));
    }

    [Fact]
    public void Only_a_handshake_that_was_refused_is_a_refusal_of_TLS()
    {
        Assert.True(ConnectionFailure.IsTlsRefusal(new HttpRequestException("", new System.Security.Authentication.AuthenticationException())));
        Assert.False(ConnectionFailure.IsTlsRefusal(new HttpRequestException("", new IOException())));
        Assert.False(ConnectionFailure.IsTlsRefusal(new System.Security.Authentication.AuthenticationException()));
    }
}
