namespace AceData.Dify;

/// <summary>A workflow replaces all text it gave out.</summary>
/// <remarks>On the wire: an event of type <c>text_replace</c>.</remarks>
public sealed record TextReplaceEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "text_replace";

    /// <summary>What stands in its place; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public TextChunk? Chunk { get; init; }
}
