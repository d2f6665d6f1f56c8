namespace AceData.Dify;

/// <summary>A workflow gives out text. Apps that chat send <see cref="MessageEvent"/> instead.</summary>
/// <remarks>On the wire: an event of type <c>text_chunk</c>.</remarks>
public sealed record TextChunkEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "text_chunk";

    /// <summary>The piece; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public TextChunk? Chunk { get; init; }
}
