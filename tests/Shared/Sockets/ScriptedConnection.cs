using System.Globalization;
using System.Net.Sockets;

namespace AceData.Tests;

/// <summary>The server's end of one connection.</summary>
internal sealed class ScriptedConnection(ScriptedServer server, Socket socket, int number, CancellationToken stopped) : IDisposable
{
    private const int MaxHeadBytes = 256 * 1024;

    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private readonly byte[] _one = new byte[1];

    /// <summary>Which connection this is, counted from 1.</summary>
    public int Number => number;

    /// <summary>Reads one request whole.</summary>
    /// <returns><see langword="null"/> when the client closed instead.</returns>
    public async Task<ScriptedRequest?> ReadRequestAsync()
    {
        List<byte> head = [];
        while (!EndsHead(head))
        {
            if (head.Count > MaxHeadBytes || await _stream.ReadAsync(_one, stopped) == 0)
            {
                return null;
            }

            head.Add(_one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "", StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await _stream.ReadExactlyAsync(body, stopped);
        var first = lines[0].Split(' ');
        ScriptedRequest request = new(first[0], first[1], headers, Encoding.UTF8.GetString(body));
        server.Saw(request);
        return request;
    }

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes, stopped);

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends one byte a packet.</summary>
    public async Task DripAsync(ReadOnlyMemory<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            await SendAsync(bytes.Slice(i, 1));
        }
    }

    /// <summary>Sends the same bytes again and again.</summary>
    public async Task FloodAsync(ReadOnlyMemory<byte> bytes, long total = long.MaxValue)
    {
        for (var sent = 0L; sent < total; sent += bytes.Length)
        {
            await SendAsync(bytes);
        }
    }

    /// <summary>Does nothing more until the client closes the connection.</summary>
    public async Task StallAsync()
    {
        while (await _stream.ReadAsync(_one, stopped) > 0)
        {
            // Whatever still comes is not answered.
        }
    }

    /// <summary>Waits for one byte of the client's.</summary>
    public async Task AwaitByteAsync() => await _stream.ReadExactlyAsync(_one, stopped);

    /// <summary>Ends the connection with a reset in place of a proper end.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    public void Dispose()
    {
        if (socket.Connected)
        {
            try
            {
                socket.Shutdown(SocketShutdown.Send);
            }
            catch (SocketException)
            {
                // The client was faster.
            }
        }

        _stream.Dispose();
    }

    private static bool EndsHead(List<byte> head) =>
        head.Count >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';
}
