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
    private readonly TcpListener _listener;
    private readonly Func<OriginExchange, Task> _script;
    private readonly X509Certificate2? _certificate;
    private readonly Action<SslServerAuthenticationOptions>? _tls;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _served = [];
    private readonly ConcurrentQueue<OriginRequest> _log = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _accepting = Task.CompletedTask;
    private long _bodyBytes;
    private int _connections;
    private int _turns;
    private int _aborted;

    private Origin(Func<OriginExchange, Task> script, X509Certificate2? certificate, Action<SslServerAuthenticationOptions>? tls, IPEndPoint endPoint)
    {
        _script = script;
        _certificate = certificate;
        _tls = tls;
        _listener = new TcpListener(endPoint);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}/");

    /// <summary>Requests whose headers arrived.</summary>
    public int Requests => _log.Count;

    /// <summary>POSTs whose body arrived whole: what a service that keeps its answers would have charged for.</summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>Connections that were made.</summary>
    public int Connections => Volatile.Read(ref _connections);

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
        origin._listener.Start();
        origin._accepting = origin.AcceptAsync();
        return origin;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_served);
        _stop.Dispose();
    }

    internal void CountHead(OriginRequest request)
    {
        _log.Enqueue(request);
        _arrived.TrySetResult();
    }

    internal void CountBody(int bytes) => Interlocked.Add(ref _bodyBytes, bytes);

    internal void CountTurn() => Interlocked.Increment(ref _turns);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                Interlocked.Increment(ref _connections);
                _served.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await using var stream = await OpenAsync(socket);
                while (await OriginExchange.ReadAsync(this, socket, stream, _stop.Token) is { } exchange)
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
        await stream.AuthenticateAsServerAsync(options, _stop.Token);
        return stream;
    }
}
