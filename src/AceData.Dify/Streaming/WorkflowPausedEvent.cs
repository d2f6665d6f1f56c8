namespace AceData.Dify;

/// <summary>The workflow waits for a person; the stream ends.</summary>
/// <remarks>On the wire: an event of type <c>workflow_paused</c>.</remarks>
public sealed record WorkflowPausedEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "workflow_paused";

    /// <summary>Why; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public WorkflowPause? Pause { get; init; }
}
