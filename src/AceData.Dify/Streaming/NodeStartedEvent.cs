namespace AceData.Dify;

/// <summary>A node begins.</summary>
/// <remarks>On the wire: an event of type <c>node_started</c>.</remarks>
public sealed record NodeStartedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "node_started";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
