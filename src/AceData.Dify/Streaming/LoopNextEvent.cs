namespace AceData.Dify;

/// <summary>A loop goes on with its next round.</summary>
/// <remarks>On the wire: an event of type <c>loop_next</c>.</remarks>
public sealed record LoopNextEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "loop_next";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
