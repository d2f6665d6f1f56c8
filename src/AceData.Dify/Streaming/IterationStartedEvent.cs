namespace AceData.Dify;

/// <summary>An iteration begins.</summary>
/// <remarks>On the wire: an event of type <c>iteration_started</c>.</remarks>
public sealed record IterationStartedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "iteration_started";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
