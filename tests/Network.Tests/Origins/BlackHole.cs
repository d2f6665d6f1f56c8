using System.Net;
using System.Net.Sockets;

namespace Network.Tests.Origins;

/// <summary>A loopback port that drops what asks for a connection, as a firewall does: its queue is full and nobody accepts.</summary>
internal sealed class BlackHole : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _queue = [];

    private BlackHole()
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public static async Task<BlackHole> OpenAsync(IPAddress? address = null, int port = 0)
    {
        BlackHole hole = new();
        hole._listener.Bind(new IPEndPoint(address ?? IPAddress.Loopback, port));
        hole._listener.Listen(0);
        while (await hole.FillAsync())
        {
            // One more waits in the queue.
        }

        return hole;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _queue.ForEach(socket => socket.Dispose());
    }

    private async Task<bool> FillAsync()
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _queue.Add(socket);
        using CancellationTokenSource patience = new(Patience);
        try
        {
            await socket.ConnectAsync(_listener.LocalEndPoint!, patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
