using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>One piece of what a tool answered.</summary>
public sealed record ToolResultContent : ApiRecord
{
    /// <summary>The answer as text; <see langword="null"/> when it is not text.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public string? Text { get; init; }

    /// <summary>The answer as JSON; <see langword="null"/> when it is not JSON.</summary>
    /// <remarks>On the wire: <c>json</c>, and <c>json_</c> on older servers.</remarks>
    [JsonIgnore]
    public JsonElement? Json
    {
        get => PresentJson ?? OlderJson;
        init => (PresentJson, OlderJson) = (value, null);
    }

    [JsonInclude]
    [JsonPropertyName("json")]
    internal JsonElement? PresentJson { get; init; }

    // An older server's spelling is kept, so that what was read is what is written.
    [JsonInclude]
    [JsonPropertyName("json_")]
    internal JsonElement? OlderJson { get; init; }
}
