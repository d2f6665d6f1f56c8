namespace AceData.Emulator.Tests.Support;

/// <summary>An answer as a plain client sees it.</summary>
internal sealed record Answer(HttpStatusCode Status, string MediaType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public string? ErrorCode => Json["error"]?["code"]?.GetValue<string>();

    public string? ErrorMessage => Json["error"]?["message"]?.GetValue<string>();

    public string Id => Json["id"]!.GetValue<string>();

    public string Text => Json["answer"]!.GetValue<string>();

    public IReadOnlyList<JsonObject> Events => [.. Lines.Where(line => line != "[DONE]").Select(line => JsonNode.Parse(line)!.AsObject())];

    public bool EndsWithDoneMarker => Body.EndsWith("data: [DONE]\n\n", StringComparison.Ordinal);

    public string StreamedText => string.Concat(Events.Where(e => e.Type() == "text_delta").Select(e => e["content"]!.GetValue<string>()));

    public JsonObject Done => Events.Single(e => e.Type() == "done");

    public string ConversationId => Done["conversation_id"]!.GetValue<string>();

    public string TerminalReason => Done["terminal_reason"]!.GetValue<string>();

    public IReadOnlyList<string> Types => [.. Events.Select(e => e.Type())];

    private IEnumerable<string> Lines => Body.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => MediaType == "text/event-stream" ? line["data: ".Length..] : line);
}
