namespace AceData.Dify;

/// <summary>A question with an answer that the app gives without calling the model.</summary>
[DebuggerDisplay("Id = {Id}, Question.Length = {Question.Length}, Answer.Length = {Answer.Length}, HitCount = {HitCount}")]
public sealed record Annotation : ApiRecord
{
    /// <summary>The ID of the annotation; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The question; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>question</c>.</remarks>
    public string Question { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The answer; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The number of times the annotation answered a question; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>hit_count</c>.</remarks>
    public long? HitCount { get; init; }

    /// <summary>The time when the annotation was created; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
