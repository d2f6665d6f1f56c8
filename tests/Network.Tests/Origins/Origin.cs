using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Network.Tests.Origins;

/// <summary>A service at the far end, which counts what arrives and does with each request what a script says, byte by byte.</summary>
internal sealed class Origin : IAsyncDisposable
{
    private readonly ConnectionListener _connections;
    private readonly Func<OriginExchange, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly Action<SslServerAuthenticationOptions>? _tls;
    private readonly ConcurrentQueue<OriginRequest> _log = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _bodyBytes;
    private int _turns;
    private int _aborted;

    private Origin(Func<OriginExchange, Task> script, X509Certificate2? certificate, Action<SslServerAuthenticationOptions>? tls, IPEndPoint endPoint)
    {
        _script = script;
        _certificate = certificate;
        _tls = tls;
        _connections = new ConnectionListener(endPoint, ServeAsync);
    }

    public int Port => _connections.Port;

    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}/");

    /// <summary>Requests whose headers arrived.</summary>
    public int Requests => _log.Count;

    /// <summary>POSTs whose body arrived whole: what a service that keeps its answers would have charged for.</summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>Connections that were made.</summary>
    public int Connections => _connections.Connections;

    /// <summary>Connections that broke while a request was read or answered.</summary>
    public int Aborted => Volatile.Read(ref _aborted);

    /// <summary>Bytes of bodies that arrived.</summary>
    public long BodyBytes => Interlocked.Read(ref _bodyBytes);

    public IReadOnlyCollection<OriginRequest> Log => _log;

    /// <summary>Ends when the headers of the first request are there.</summary>
    public Task Arrived => _arrived.Task;

    public static Origin Start(Func<OriginExchange, Task> script, X509Certificate2? certificate = null, Action<SslServerAuthenticationOptions>? tls = null, int port = 0, IPAddress? address = null)
    {
        Origin origin = new(script, certificate, tls, new IPEndPoint(address ?? IPAddress.Loopback, port));
        origin._connections.Start();
        return origin;
    }

    public ValueTask DisposeAsync() => _connections.DisposeAsync();

    internal void CountHead(OriginRequest request)
    {
        _log.Enqueue(request);
        _arrived.TrySetResult();
    }

    internal void CountBody(int bytes) => Interlocked.Add(ref _bodyBytes, bytes);

    internal void CountTurn() => Interlocked.Increment(ref _turns);

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await using var stream = await OpenAsync(socket);
                while (await OriginExchange.ReadAsync(this, socket, stream, _connections.Stopped) is { } exchange)
                {
                    await _script(exchange);
                    if (!await exchange.FinishAsync())
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or SocketException or AuthenticationException)
            {
                // The other end left or took no part, or the origin was stopped.
                Interlocked.Increment(ref _aborted);
            }
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        NetworkStream plain = new(socket, ownsSocket: false);
        if (_certificate is null)
        {
            return plain;
        }

        SslStream stream = new(plain);
        SslServerAuthenticationOptions options = new() { ServerCertificate = _certificate };
        _tls?.Invoke(options);
        await stream.AuthenticateAsServerAsync(options, _connections.Stopped);
        return stream;
    }
}
