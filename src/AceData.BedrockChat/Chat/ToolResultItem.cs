namespace AceData.BedrockChat;

/// <summary>One part of a tool's result: text, or JSON.</summary>
[DebuggerDisplay("IsJson = {Json.HasValue}")]
public sealed record ToolResultItem : ApiRecord
{
    private readonly JsonValue? _presentJson;
    private readonly JsonValue? _olderJson;

    /// <summary>The part as text; <see langword="null"/> when it is not text.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public string? Text { get; init; }

    /// <summary>The part as JSON; <see langword="null"/> when it is not JSON.</summary>
    /// <remarks>On the wire: <c>json</c>, and <c>json_</c> on older servers.</remarks>
    [JsonIgnore]
    public JsonElement? Json
    {
        get => PresentJson ?? OlderJson;
        init => (PresentJson, OlderJson) = (value, null);
    }

    [JsonInclude]
    [JsonPropertyName("json")]
    internal JsonElement? PresentJson
    {
        get => _presentJson?.Element;
        init => _presentJson = JsonValue.From(value);
    }

    // An older server's spelling is kept, so that what was read is what is written.
    [JsonInclude]
    [JsonPropertyName("json_")]
    internal JsonElement? OlderJson
    {
        get => _olderJson?.Element;
        init => _olderJson = JsonValue.From(value);
    }
}
