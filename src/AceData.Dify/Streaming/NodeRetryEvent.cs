namespace AceData.Dify;

/// <summary>A node failed and is tried again.</summary>
/// <remarks>On the wire: an event of type <c>node_retry</c>.</remarks>
public sealed record NodeRetryEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "node_retry";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
