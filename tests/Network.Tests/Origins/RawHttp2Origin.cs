using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Network.Tests.Origins;

/// <summary>A service that speaks HTTP/2 without TLS frame by frame, to refuse in the ways that no server library offers.</summary>
internal sealed class RawHttp2Origin : IAsyncDisposable
{
    private const int PrefaceLength = 24;
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte RstStream = 3;
    private const byte Settings = 4;
    private const byte Ping = 6;
    private const byte GoAway = 7;
    private const byte EndStream = 1;
    private const byte EndHeaders = 4;
    private const byte Ack = 1;
    private const uint RefusedStream = 7;
    private const uint InternalError = 2;

    private readonly ConnectionListener _connections;
    private readonly Func<int, Http2Reaction> _react;
    private readonly string _contentType;
    private readonly string _body;
    private readonly uint? _maxStreams;
    private int _requests;
    private int _answered;

    private RawHttp2Origin(Func<int, Http2Reaction> react, string contentType, string body, uint? maxStreams)
    {
        _react = react;
        _contentType = contentType;
        _body = body;
        _maxStreams = maxStreams;
        _connections = new ConnectionListener(new IPEndPoint(IPAddress.Loopback, 0), ServeAsync);
    }

    public Uri Address => new($"http://127.0.0.1:{_connections.Port}/");

    /// <summary>Streams that were opened.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Streams that were answered.</summary>
    public int Answered => Volatile.Read(ref _answered);

    public int Connections => _connections.Connections;

    /// <param name="react">What to do with the n-th stream of all connections, counted from 1.</param>
    /// <param name="contentType">The content type of answers.</param>
    /// <param name="body">The body of answers.</param>
    /// <param name="maxStreams">SETTINGS_MAX_CONCURRENT_STREAMS; not said when <see langword="null"/>.</param>
    public static RawHttp2Origin Start(Func<int, Http2Reaction> react, string contentType = "application/json", string body = "{}", uint? maxStreams = null)
    {
        RawHttp2Origin origin = new(react, contentType, body, maxStreams);
        origin._connections.Start();
        return origin;
    }

    public ValueTask DisposeAsync() => _connections.DisposeAsync();

    private async Task ServeAsync(Socket socket)
    {
        await using NetworkStream stream = new(socket, ownsSocket: true);
        try
        {
            await stream.ReadExactlyAsync(new byte[PrefaceLength], _connections.Stopped);
            await SendAsync(stream, Settings, flags: 0, id: 0, _maxStreams is { } max ? [0, 3, .. Bytes(max)] : []);
            var last = int.MaxValue;
            while (await ReadFrameAsync(stream) is var (type, flags, id, payload))
            {
                if (id > last)
                {
                    // Announced as not processed: the client sends it over another connection.
                    continue;
                }

                if (type is Settings or Ping && (flags & Ack) == 0)
                {
                    await SendAsync(stream, type, Ack, id: 0, type == Ping ? payload : []);
                }
                else if (type is Headers)
                {
                    Interlocked.Increment(ref _requests);
                }

                if (type is Headers or Data && (flags & EndStream) != 0)
                {
                    last = await ReactAsync(stream, id);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client left, or the origin was stopped.
        }
    }

    /// <returns>The last stream that the connection still processes.</returns>
    private async Task<int> ReactAsync(Stream stream, int id)
    {
        switch (_react(Requests))
        {
            case Http2Reaction.RefuseStream:
                await SendAsync(stream, RstStream, flags: 0, id, Bytes(RefusedStream));
                return int.MaxValue;
            case Http2Reaction.Reset:
                await SendAsync(stream, RstStream, flags: 0, id, Bytes(InternalError));
                return int.MaxValue;
            case Http2Reaction.GoAwayUnprocessed:
                await SendAsync(stream, GoAway, flags: 0, id: 0, [.. Bytes(0), .. Bytes(0)]);
                return 0;
            case Http2Reaction.GoAwayAfterAnswer:
                await AnswerAsync(stream, id);
                await SendAsync(stream, GoAway, flags: 0, id: 0, [.. Bytes((uint)id), .. Bytes(0)]);
                return id;
            default:
                await AnswerAsync(stream, id);
                return int.MaxValue;
        }
    }

    private async Task AnswerAsync(Stream stream, int id)
    {
        Interlocked.Increment(ref _answered);

        // ":status: 200" by its index, then "content-type" by its index with a literal value.
        byte[] head = [0x88, 0x0f, 0x10, (byte)_contentType.Length, .. Encoding.ASCII.GetBytes(_contentType)];
        await SendAsync(stream, Headers, EndHeaders, id, head);
        await SendAsync(stream, Data, EndStream, id, Encoding.UTF8.GetBytes(_body));
    }

    private async Task<(byte Type, byte Flags, int Id, byte[] Payload)?> ReadFrameAsync(Stream stream)
    {
        var head = new byte[9];
        if (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, _connections.Stopped) < head.Length)
        {
            return null;
        }

        var payload = new byte[(head[0] << 16) | (head[1] << 8) | head[2]];
        await stream.ReadExactlyAsync(payload, _connections.Stopped);
        return (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)) & int.MaxValue, payload);
    }

    private async Task SendAsync(Stream stream, byte type, byte flags, int id, byte[] payload)
    {
        byte[] head = [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, .. Bytes((uint)id)];
        await stream.WriteAsync((byte[])[.. head, .. payload], _connections.Stopped);
    }

    private static byte[] Bytes(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
