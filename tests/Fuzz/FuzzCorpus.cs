namespace AceData.Fuzz;

/// <summary>The valid streams and bodies that are changed, and the cases that failed once.</summary>
internal static class FuzzCorpus
{
    private static readonly Dictionary<string, string> BodyOperations = new(StringComparer.Ordinal)
    {
        ["aichat2/chat.json"] = "chat",
        ["aichat2/chat-rich.json"] = "chat",
        ["aichat2/conversation.json"] = "retrieve",
        ["aichat2/page-count.json"] = "page",
        ["aichat2/page-total.json"] = "page",
        ["aichat2/queued.json"] = "enqueue",
        ["aichat2/deleted.json"] = "delete",
        ["aichat2/updated-flag.json"] = "update",
        ["aichat2/callback.json"] = "callback",
        ["aichat2/callback-failed.json"] = "callback",
        ["bedrock/message.json"] = "message",
        ["bedrock/conversation.json"] = "conversation",
        ["bedrock/posted.json"] = "post",
    };

    /// <summary>The transcripts of all clients.</summary>
    public static IReadOnlyList<FuzzCase> Transcripts { get; } =
    [
        .. Read("aichat2"), .. Read("dify"), .. Read("bedrock-chat").Select(static input => input with { Client = "bedrock" }),
    ];

    /// <summary>The failures of the past, each as <c>client.operation.what-it-is.format</c>.</summary>
    public static IReadOnlyList<FuzzCase> Seeds { get; } = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Seeds")).Order(StringComparer.Ordinal).Select(ReadSeed)];

    public static FuzzCase ReadSeed(string file)
    {
        var parts = Path.GetFileName(file).Split('.');
        return new FuzzCase(parts[0], parts[1], Path.GetFileName(file), FormatOf(file), File.ReadAllBytes(file));
    }

    /// <summary>The name under which a failed case is kept.</summary>
    public static string SeedName(FuzzCase input, string what) => $"{input.Client}.{input.Operation}.{what}{input.Format switch { FuzzFormat.ServerSentEvents => ".sse", FuzzFormat.NdJson => ".ndjson", _ => ".json" }}";

    private static IEnumerable<FuzzCase> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Transcripts", folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var format = FormatOf(file);
            var client = folder.Split('-')[0];
            if (format != FuzzFormat.Body)
            {
                yield return new FuzzCase(client, "stream", name, format, File.ReadAllBytes(file));
            }
            else if (BodyOperations.TryGetValue($"{client}/{name}", out var operation))
            {
                yield return new FuzzCase(client, operation, name, format, File.ReadAllBytes(file));
            }
        }
    }

    private static FuzzFormat FormatOf(string file) => Path.GetExtension(file) switch
    {
        ".sse" => FuzzFormat.ServerSentEvents,
        ".ndjson" => FuzzFormat.NdJson,
        _ => FuzzFormat.Body,
    };
}
