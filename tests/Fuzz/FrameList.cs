namespace AceData.Fuzz;

/// <summary>The JSON texts of a stream, with what stands between them.</summary>
internal sealed class FrameList
{
    private readonly FuzzFormat _format;

    private FrameList(FuzzFormat format, List<byte[]> texts)
    {
        _format = format;
        Texts = texts;
    }

    public List<byte[]> Texts { get; }

    public static FrameList Of(FuzzCase input)
    {
        if (input.Format == FuzzFormat.Body)
        {
            return new FrameList(input.Format, [input.Bytes]);
        }

        List<byte[]> texts = [];
        foreach (var line in Encoding.Latin1.GetString(input.Bytes).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isData = line.StartsWith("data:", StringComparison.Ordinal);
            if (input.Format == FuzzFormat.NdJson || isData)
            {
                texts.Add(Encoding.Latin1.GetBytes(isData ? line[5..].TrimStart(' ') : line));
            }
        }

        return new FrameList(input.Format, texts);
    }

    /// <summary>A text that is a JSON object.</summary>
    public int? PickJson(Random random)
    {
        if (Texts.Count == 0)
        {
            return null;
        }

        var at = random.Next(Texts.Count);
        return Texts[at].AsSpan().StartsWith("{"u8) ? at : null;
    }

    public byte[] ToBytes(string? lineEnd)
    {
        if (_format == FuzzFormat.Body)
        {
            return Texts.Count == 0 ? [] : Texts[0];
        }

        var end = Encoding.UTF8.GetBytes(lineEnd ?? "\n");
        using MemoryStream bytes = new();
        foreach (var text in Texts)
        {
            if (_format == FuzzFormat.ServerSentEvents)
            {
                bytes.Write("data: "u8);
            }

            bytes.Write(text);
            bytes.Write(_format == FuzzFormat.ServerSentEvents ? [.. end, .. end] : _format == FuzzFormat.NdJson && lineEnd == "\r" ? "\n"u8 : end);
        }

        return bytes.ToArray();
    }
}
