namespace AceData.Dify;

/// <summary>An iteration goes on with its next item.</summary>
/// <remarks>On the wire: an event of type <c>iteration_next</c>.</remarks>
public sealed record IterationNextEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "iteration_next";

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public NodeRun? Node { get; init; }
}
