namespace AceData.Dify;

/// <summary>The model thinks.</summary>
/// <remarks>On the wire: an event of type <c>reasoning_chunk</c>.</remarks>
public sealed record ReasoningChunkEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "reasoning_chunk";

    /// <summary>The piece; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public ReasoningChunk? Chunk { get; init; }
}
