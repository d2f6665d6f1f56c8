namespace AceData.Dify;

/// <summary>The workflow has ended. After a failure an error follows, which the client throws.</summary>
/// <remarks>On the wire: an event of type <c>workflow_finished</c>.</remarks>
public sealed record WorkflowFinishedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "workflow_finished";

    /// <summary>The run; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public WorkflowRun? Run { get; init; }
}
