namespace AceData.Dify;

/// <summary>The workflow begins.</summary>
/// <remarks>On the wire: an event of type <c>workflow_started</c>.</remarks>
public sealed record WorkflowStartedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "workflow_started";

    /// <summary>The run; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public WorkflowRun? Run { get; init; }
}
