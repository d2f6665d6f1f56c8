using System.Buffers;
using System.Text.Json;

namespace AceData.Aichat2.Benchmarks;

/// <summary>The least that reading can cost: find the line ends, look at every token, keep nothing.</summary>
internal static class Floor
{
    public static async Task<int> ReadAsync(Stream stream, bool events)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(512 * 1024);
        try
        {
            return await ReadAsync(stream, buffer, events);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<int> ReadAsync(Stream stream, byte[] buffer, bool events)
    {
        var start = 0;
        var end = 0;
        var tokens = 0;
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                tokens += Tokens(buffer.AsSpan(start, length), events);
                start += length + 1;
                continue;
            }

            // The rest of a line is looked at once: the scan goes on where it stopped.
            var scanned = end;
            do
            {
                if (end == buffer.Length || start == end)
                {
                    buffer.AsSpan(start, end - start).CopyTo(buffer);
                    (end, scanned, start) = (end - start, scanned - start, 0);
                }

                var read = await stream.ReadAsync(buffer.AsMemory(end));
                if (read == 0)
                {
                    return tokens;
                }

                end += read;
                length = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n');
                scanned = length < 0 ? end : scanned + length;
            }
            while (length < 0);

            tokens += Tokens(buffer.AsSpan(start, scanned - start), events);
            start = scanned + 1;
        }
    }

    private static int Tokens(ReadOnlySpan<byte> line, bool events)
    {
        if (line.IsEmpty || (events && line.SequenceEqual("data: [DONE]"u8)))
        {
            return 0;
        }

        Utf8JsonReader reader = new(events ? line[6..] : line);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
