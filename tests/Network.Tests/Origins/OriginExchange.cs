using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Network.Tests.Origins;

/// <summary>One request at the origin, and the means to treat it well or badly.</summary>
internal sealed class OriginExchange
{
    private const int MaxHeadBytes = 64 * 1024;

    private readonly Origin _origin;
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly CancellationToken _stopped;
    private bool _bodyRead;
    private bool _over;

    private OriginExchange(Origin origin, Socket socket, Stream stream, OriginRequest request, CancellationToken stopped)
    {
        _origin = origin;
        _socket = socket;
        _stream = stream;
        _stopped = stopped;
        Request = request;
    }

    public OriginRequest Request { get; }

    /// <summary>Reads the headers of the next request.</summary>
    /// <returns><see langword="null"/> when the other end closed instead.</returns>
    public static async Task<OriginExchange?> ReadAsync(Origin origin, Socket socket, Stream stream, CancellationToken stopped)
    {
        if (await ReadHeadAsync(stream, stopped) is not { } head)
        {
            return null;
        }

        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        OriginRequest request = new(first[0], first[1], headers);
        origin.CountHead(request);
        return new OriginExchange(origin, socket, stream, request, stopped);
    }

    /// <summary>Reads the body whole; says 100 first where the client waits for it.</summary>
    public async Task<string> ReadBodyAsync()
    {
        if (_bodyRead)
        {
            return Request.Body!;
        }

        _bodyRead = true;
        if (Request.Headers.TryGetValue("Expect", out var expected) && expected.Equals("100-continue", StringComparison.OrdinalIgnoreCase))
        {
            await WriteAsync("HTTP/1.1 100 Continue\r\n\r\n");
        }

        using MemoryStream body = new();
        if (Request.Headers.TryGetValue("Content-Length", out var length))
        {
            await CopyAsync(body, long.Parse(length, CultureInfo.InvariantCulture));
        }
        else if (Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            await CopyChunksAsync(body);
        }

        if (Request.Method == "POST")
        {
            _origin.CountTurn();
        }

        return Request.Body = Encoding.UTF8.GetString(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>Reads the request and answers it.</summary>
    public async Task AnswerAsync(int status, string contentType, string body, params string[] headers)
    {
        await ReadBodyAsync();
        await RespondAsync(status, contentType, body, headers);
    }

    /// <summary>Answers without a look at the body.</summary>
    public Task RespondAsync(int status, string contentType, string body, params string[] headers)
    {
        StringBuilder text = new($"HTTP/1.1 {status} Status\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        foreach (var header in headers)
        {
            text.Append(header).Append("\r\n");
        }

        return WriteAsync(text.Append("\r\n").Append(body).ToString());
    }

    /// <summary>Reads the request, answers the beginning of a body, and cuts the connection.</summary>
    public async Task AnswerHalfAsync(string contentType, string beginning)
    {
        await ReadBodyAsync();
        await WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nTransfer-Encoding: chunked\r\n\r\n{Encoding.UTF8.GetByteCount(beginning):x}\r\n{beginning}\r\n");
        Close();
    }

    /// <summary>Begins a chunked answer, to be continued with <see cref="WriteChunkAsync"/>.</summary>
    public async Task BeginAsync(string contentType, params string[] headers)
    {
        await ReadBodyAsync();
        await WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Transfer-Encoding: chunked\r\n\r\n");
    }

    public Task WriteChunkAsync(string text) => WriteAsync($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    public Task EndAsync() => WriteAsync("0\r\n\r\n");

    /// <summary>Reads the request, then ends the connection with a reset in place of an answer.</summary>
    public async Task ReadAndResetAsync()
    {
        await ReadBodyAsync();
        Reset();
    }

    /// <summary>Reads the request and never answers.</summary>
    public async Task ReadAndStallAsync()
    {
        await ReadBodyAsync();
        await StallAsync();
    }

    /// <summary>Does nothing more until the other end closes the connection.</summary>
    public async Task StallAsync()
    {
        _over = true;
        var rest = new byte[256];
        while (await _stream.ReadAsync(rest, _stopped) > 0)
        {
            // Whatever still comes is not answered.
        }
    }

    public async Task WriteAsync(string text)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), _stopped);
        await _stream.FlushAsync(_stopped);
    }

    public void Reset()
    {
        _over = true;
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
    }

    /// <summary>Closes the connection; what was not read makes it a reset.</summary>
    public void Close()
    {
        _over = true;
        _socket.Close();
    }

    /// <returns>Whether the connection can carry another request.</returns>
    public async Task<bool> FinishAsync()
    {
        if (_over)
        {
            return false;
        }

        await ReadBodyAsync();
        return true;
    }

    private static async Task<string?> ReadHeadAsync(Stream stream, CancellationToken stopped)
    {
        List<byte> head = [];
        var one = new byte[1];
        while (head.Count < 4 || head[^1] != '\n' || head[^2] != '\r' || head[^3] != '\n')
        {
            if (head.Count > MaxHeadBytes || await stream.ReadAsync(one, stopped) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        return Encoding.Latin1.GetString([.. head]);
    }

    private async Task CopyAsync(MemoryStream body, long length)
    {
        var buffer = new byte[64 * 1024];
        while (length > 0)
        {
            var read = await _stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(length, buffer.Length)), _stopped);
            if (read == 0)
            {
                throw new IOException("The body ended early.");
            }

            _origin.CountBody(read);
            body.Write(buffer, 0, read);
            length -= read;
        }
    }

    private async Task CopyChunksAsync(MemoryStream body)
    {
        while (await ReadLineAsync() is { } line)
        {
            var size = int.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            await CopyAsync(body, size);
            await ReadLineAsync();
            if (size == 0)
            {
                return;
            }
        }
    }

    private async Task<string> ReadLineAsync()
    {
        StringBuilder line = new();
        var one = new byte[1];
        while (line.Length < 2 || line[^1] != '\n')
        {
            if (await _stream.ReadAsync(one, _stopped) == 0)
            {
                throw new IOException("The body ended early.");
            }

            line.Append((char)one[0]);
        }

        return line.ToString(0, line.Length - 2);
    }
}
