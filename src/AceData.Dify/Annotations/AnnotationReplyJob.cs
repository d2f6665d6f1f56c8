using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The job that turns annotation replies on or off.</summary>
public sealed record AnnotationReplyJob : ApiResponse
{
    /// <summary>The job; empty when not said.</summary>
    /// <remarks>On the wire: <c>job_id</c>.</remarks>
    public string JobId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>How far it is.</summary>
    /// <remarks>On the wire: <c>job_status</c>.</remarks>
    [JsonPropertyName("job_status")]
    public JobStatus Status { get; init; }

    /// <summary>What went wrong; null when nothing did</summary>
    /// <remarks>On the wire: <c>error_msg</c>.</remarks>
    [JsonPropertyName("error_msg")]
    public string? ErrorMessage { get; init; }

    /// <summary>Whether the job turns annotation replies on; set by the client, which asks for the job by it.</summary>
    [JsonIgnore]
    public bool Enables { get; init; }

    /// <summary>Whether nothing more will happen to the job.</summary>
    [JsonIgnore]
    public bool IsOver => Status == JobStatus.Completed || Status == JobStatus.Error;
}
