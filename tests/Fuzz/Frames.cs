namespace AceData.Fuzz;

/// <summary>A JSON text of a stream.</summary>
/// <param name="Json">Its fields; <see langword="null"/> when it is not an object that this reader understands.</param>
/// <param name="IsEndMarker">Whether it is <c>[DONE]</c>.</param>
/// <param name="HasTextBehind">Whether anything that looks like text stands behind it.</param>
internal sealed record Frame(JsonFields? Json, bool IsEndMarker, bool HasTextBehind);

/// <summary>Splits a stream into its JSON texts, as the documents of the formats say.</summary>
internal static class Frames
{
    public static IEnumerable<Frame> Of(FuzzCase input)
    {
        var isEvents = input.Format == FuzzFormat.ServerSentEvents;
        var bytes = input.Bytes;
        var at = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        while (at < bytes.Length)
        {
            var rest = bytes.AsSpan(at);
            var length = isEvents ? rest.IndexOfAny((byte)'\n', (byte)'\r') : rest.IndexOf((byte)'\n');
            length = length < 0 ? rest.Length : length;
            var line = rest[..length].ToArray();
            at += length + 1;
            if (Payload(line, isEvents) is { } payload)
            {
                var marker = payload.AsSpan().StartsWith("[DONE]"u8);
                yield return new Frame(marker ? null : JsonFields.Parse(payload), marker, bytes.AsSpan(Math.Min(at, bytes.Length)).IndexOf("answer"u8) >= 0);
            }
        }
    }

    private static byte[]? Payload(byte[] line, bool isEvents)
    {
        if (isEvents)
        {
            if (!line.AsSpan().StartsWith("data:"u8))
            {
                return null;
            }

            line = line[5..];
        }

        return line.AsSpan().Trim(" \t\r"u8).IsEmpty ? null : line.AsSpan().Trim(" \t\r"u8).ToArray();
    }
}
