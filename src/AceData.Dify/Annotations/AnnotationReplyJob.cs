namespace AceData.Dify;

/// <summary>A job that enables or disables annotation replies.</summary>
[DebuggerDisplay("{Action} {Status.Value,nq}, JobId = {JobId}")]
public sealed record AnnotationReplyJob : ApiResponse
{
    /// <summary>The ID of the job; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>job_id</c>.</remarks>
    public string JobId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The status of the job.</summary>
    /// <remarks>On the wire: <c>job_status</c>.</remarks>
    [JsonPropertyName("job_status")]
    public JobStatus Status { get; init; }

    /// <summary>The error message of the job; <see langword="null"/> when it has not failed.</summary>
    /// <remarks>On the wire: <c>error_msg</c>.</remarks>
    [JsonPropertyName("error_msg")]
    public string? ErrorMessage { get; init; }

    /// <summary>The action that the job performs. The client sets it, because the service needs it to find the job again.</summary>
    [JsonIgnore]
    public AnnotationReplyAction Action { get; init; }

    /// <summary>Whether the job has completed or failed.</summary>
    [JsonIgnore]
    public bool IsOver => Status == JobStatus.Completed || Status == JobStatus.Error;
}
