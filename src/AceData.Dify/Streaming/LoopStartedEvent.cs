namespace AceData.Dify;

/// <summary>A loop begins.</summary>
/// <remarks>On the wire: an event of type <c>loop_started</c>.</remarks>
public sealed record LoopStartedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "loop_started";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
