using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Network.Tests.Origins;

/// <summary>Accepts connections, counts them, and has each served until it is disposed.</summary>
internal sealed class ConnectionListener(IPEndPoint endPoint, Func<Socket, Task> serve) : IAsyncDisposable
{
    private readonly TcpListener _listener = new(endPoint);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _served = [];
    private Task _accepting = Task.CompletedTask;
    private int _connections;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Connections that were made.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Cancelled when the listener is disposed.</summary>
    public CancellationToken Stopped => _stop.Token;

    public void Start()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_served);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                Interlocked.Increment(ref _connections);
                _served.Add(Task.Run(() => serve(socket)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Stopped.
        }
    }
}
