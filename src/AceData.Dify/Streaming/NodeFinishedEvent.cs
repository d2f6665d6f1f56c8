namespace AceData.Dify;

/// <summary>A node has ended.</summary>
/// <remarks>On the wire: an event of type <c>node_finished</c>.</remarks>
public sealed record NodeFinishedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "node_finished";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
