namespace AceData.Dify;

/// <summary>An iteration has ended.</summary>
/// <remarks>On the wire: an event of type <c>iteration_completed</c>.</remarks>
public sealed record IterationCompletedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "iteration_completed";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
