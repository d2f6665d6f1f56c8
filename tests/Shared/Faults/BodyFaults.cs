using System.IO.Compression;

namespace AceData.Tests;

/// <summary>Faults of framing and of bodies: lengths that lie, compressed bombs, bytes that are no text.</summary>
internal static class BodyFaults
{
    public static IEnumerable<SocketFault> All() =>
    [
        new("Content-Length too short", (connection, setting) => OnceAsync(connection, Head(setting, $"Content-Length: {setting.Answer.Bytes.Length - setting.Answer.BehindEnd.Length - 8}") + setting.Answer.Text)),
        new("Content-Length too long", (connection, setting) => OnceAsync(connection, Head(setting, $"Content-Length: {setting.Answer.Bytes.Length + 9}") + setting.Answer.First)),
        new("chunked garbage", (connection, setting) => OnceAsync(connection, Head(setting, "Transfer-Encoding: chunked") + "no size at all\r\n")),
        new("answer that is not HTTP", (connection, _) => OnceAsync(connection, "SSH-2.0-OpenSSH_9.6\r\n\r\n")),
        new("100 Continue first", (connection, setting) => GoodAsync(connection, setting, "HTTP/1.1 100 Continue\r\n\r\n")),
        new("gzip", (connection, setting) => CompressedAsync(connection, setting, "gzip", Gzip(setting.Answer.Bytes))),
        new("br", (connection, setting) => CompressedAsync(connection, setting, "br", Compress(setting.Answer.Bytes, target => new BrotliStream(target, CompressionLevel.Fastest)))),
        new("deflate", (connection, setting) => CompressedAsync(connection, setting, "deflate", Compress(setting.Answer.Bytes, target => new ZLibStream(target, CompressionLevel.Fastest)))),
        new("truncated gzip", (connection, setting) => CompressedAsync(connection, setting, "gzip", Gzip(setting.Answer.Bytes)[..20])),
        new("broken gzip", (connection, setting) => CompressedAsync(connection, setting, "gzip", Encoding.ASCII.GetBytes("this is no gzip at all"))),
        new("broken br", (connection, setting) => CompressedAsync(connection, setting, "br", [.. Enumerable.Repeat((byte)0xFF, 64)])),
        new("gzip bomb", (connection, setting) => CompressedAsync(connection, setting, "gzip", Gzip(new byte[32 * 1024 * 1024]))),
        new("headers of 60 KB", (connection, setting) => GoodAsync(connection, setting, "", $"X-Long: {new string('x', 60_000)}")),
        new("headers of 70 KB", (connection, setting) => GoodAsync(connection, setting, "", $"X-Long: {new string('x', 70_000)}")),
        new("an endless line", EndlessAsync),
        new("an event 100 MB long", LongEventAsync),
        new("invalid UTF-8 in the text", InvalidTextAsync),
        new("invalid UTF-8 outside the text", (connection, setting) => BytesAsync(connection, setting, [0xFF, 0xFE, 0x00, 0x80, 0x0A, 0x0A])),
        new("JSON 10,000 levels deep", (connection, setting) => BytesAsync(connection, setting, Encoding.ASCII.GetBytes(Prefix(setting) + new string('[', 10_000) + "\n\n"))),
        new("broken JSON", (connection, setting) => BytesAsync(connection, setting, Encoding.ASCII.GetBytes(Prefix(setting) + "{\"id\":]}\n\n"))),
        new("empty body", (connection, setting) => BytesAsync(connection, setting, [])),
    ];

    private static string Head(FaultSetting setting, params string[] headers) => HttpText.Head(200, setting.Answer.ContentType, headers);

    private static string Prefix(FaultSetting setting) => setting.Answer.ContentType == "text/event-stream" ? "data: " : "";

    private static async Task OnceAsync(ScriptedConnection connection, string answer)
    {
        if (await connection.ReadRequestAsync() is not null)
        {
            await connection.SendAsync(answer);
        }
    }

    private static async Task GoodAsync(ScriptedConnection connection, FaultSetting setting, string before, params string[] headers)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(before);
        await connection.SendAsync(HttpText.Whole(200, setting.Answer.ContentType, setting.Answer.Text, headers));
        await connection.StallAsync();
    }

    private static async Task BytesAsync(ScriptedConnection connection, FaultSetting setting, byte[] body, params string[] headers)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(HttpText.Whole(200, setting.Answer.ContentType, body, headers));
        await connection.StallAsync();
    }

    private static Task CompressedAsync(ScriptedConnection connection, FaultSetting setting, string encoding, byte[] body) =>
        BytesAsync(connection, setting, body, $"Content-Encoding: {encoding}");

    private static async Task EndlessAsync(ScriptedConnection connection, FaultSetting setting)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(Head(setting) + Prefix(setting) + "\"");
        await connection.FloodAsync(Encoding.ASCII.GetBytes(new string('x', 64 * 1024)));
    }

    private static async Task LongEventAsync(ScriptedConnection connection, FaultSetting setting)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(Head(setting) + setting.Answer.First + Prefix(setting) + "{\"type\":\"text_delta\",\"content\":\"");
        await connection.FloodAsync(Encoding.ASCII.GetBytes(new string('x', 64 * 1024)), 100 * 1024 * 1024);
        await connection.SendAsync("\"}\n\n");
    }

    // The letters of the text are swapped for bytes that no UTF-8 has.
    private static async Task InvalidTextAsync(ScriptedConnection connection, FaultSetting setting)
    {
        var body = setting.Answer.Bytes;
        var at = setting.Answer.Text.IndexOf("Hel", StringComparison.Ordinal);
        body[at + 1] = 0xFF;
        await BytesAsync(connection, setting, body);
    }

    private static byte[] Gzip(byte[] bytes) => Compress(bytes, target => new GZipStream(target, CompressionLevel.Fastest));

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using MemoryStream compressed = new();
        using (var stream = compressor(compressed))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }
}
