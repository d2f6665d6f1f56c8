namespace AceData.Dify;

/// <summary>Something happens in the workflow behind a chatflow.</summary>
public abstract record WorkflowEvent : StreamEvent
{
    /// <summary>The run of the workflow; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>workflow_run_id</c>.</remarks>
    public string? WorkflowRunId { get; init; }
}
