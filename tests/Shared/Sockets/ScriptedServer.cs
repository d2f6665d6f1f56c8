using System.Collections.Concurrent;
using System.Net.Sockets;

namespace AceData.Tests;

/// <summary>A server on a loopback port that does with each connection what a script says, byte by byte.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<int, Task> _served = new();
    private readonly ConcurrentQueue<ScriptedRequest> _requests = new();
    private readonly Func<ScriptedConnection, Task> _script;
    private readonly bool _remembers;
    private readonly TaskCompletionSource _firstClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _accepting = Task.CompletedTask;
    private int _connections;
    private int _open;

    private ScriptedServer(Func<ScriptedConnection, Task> script, bool remembers)
    {
        _script = script;
        _remembers = remembers;
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>How many connections were made.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many connections are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Ends when the server's end of any connection is closed.</summary>
    public Task FirstClosed => _firstClosed.Task;

    /// <summary>The requests that arrived whole.</summary>
    public IReadOnlyCollection<ScriptedRequest> Requests => _requests;

    public static ScriptedServer Start(Func<ScriptedConnection, Task> script, bool remembers = true)
    {
        ScriptedServer server = new(script, remembers);
        server._listener.Start();
        server._accepting = server.AcceptAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        await Task.WhenAll(_served.Values);
        _stop.Dispose();
    }

    internal void Saw(ScriptedRequest request)
    {
        if (_remembers)
        {
            _requests.Enqueue(request);
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                socket.NoDelay = true;
                var number = Interlocked.Increment(ref _connections);
                Interlocked.Increment(ref _open);
                Serve(new ScriptedConnection(this, socket, number, _stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Stopped.
        }
    }

    private void Serve(ScriptedConnection connection)
    {
        var served = ServeAsync(connection);
        _served[connection.Number] = served;
        if (served.IsCompleted)
        {
            _served.TryRemove(connection.Number, out _);
        }
    }

    private async Task ServeAsync(ScriptedConnection connection)
    {
        try
        {
            await _script(connection);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client left, or the server was stopped.
        }
        finally
        {
            connection.Dispose();
            _served.TryRemove(connection.Number, out _);
            Interlocked.Decrement(ref _open);
            _firstClosed.TrySetResult();
        }
    }
}
