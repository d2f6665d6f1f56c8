namespace AceData;

/// <summary>Tells the format of a stream by its first bytes, where its media type does not.</summary>
internal static class StreamSniffer
{
    /// <summary>The number of bytes within which a stream shows what it is.</summary>
    public const int MaxBytes = 4096;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="bytes">The first bytes of the body.</param>
    /// <param name="isAll">Whether no more bytes will be looked at.</param>
    /// <param name="format">The format; <see langword="null"/> when the body is not a stream.</param>
    /// <returns><see langword="false"/> when more bytes are needed.</returns>
    public static bool TryTell(ReadOnlySpan<byte> bytes, bool isAll, out StreamFormat? format)
    {
        format = null;
        if (!isAll && ByteOrderMark.StartsWith(bytes))
        {
            return false;
        }

        if (bytes.StartsWith(ByteOrderMark))
        {
            bytes = bytes[ByteOrderMark.Length..];
        }

        while (!bytes.IsEmpty && bytes[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            bytes = bytes[1..];
        }

        if (bytes.IsEmpty)
        {
            return isAll;
        }

        if (bytes[0] == (byte)'{')
        {
            var isKnown = TryFindType(bytes, out var hasType);
            format = hasType ? StreamFormat.NdJson : null;
            return isKnown || isAll;
        }

        var isField = bytes[0] == (byte)':' || bytes.StartsWith("data:"u8) || bytes.StartsWith("event:"u8) || bytes.StartsWith("id:"u8) || bytes.StartsWith("retry:"u8);
        format = isField ? StreamFormat.ServerSentEvents : null;
        return isAll || isField || !MayBecomeField(bytes);
    }

    private static bool MayBecomeField(ReadOnlySpan<byte> bytes) =>
        "data:"u8.StartsWith(bytes) || "event:"u8.StartsWith(bytes) || "id:"u8.StartsWith(bytes) || "retry:"u8.StartsWith(bytes);

    // An event names its type, which no plain answer does.
    private static bool TryFindType(ReadOnlySpan<byte> bytes, out bool hasType)
    {
        hasType = false;
        Utf8JsonReader reader = new(bytes, isFinalBlock: false, new JsonReaderState(LenientJson.ReaderOptions));
        try
        {
            reader.Read();
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0)
                {
                    return true;
                }

                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && JsonText.NameIs(ref reader, "type"u8))
                {
                    hasType = true;
                    return true;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            // Whoever reads the whole body says what is wrong with it.
            return true;
        }
    }
}
