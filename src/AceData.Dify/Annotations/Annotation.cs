namespace AceData.Dify;

/// <summary>A question with the answer that is given to it without asking the model.</summary>
public sealed record Annotation : ApiRecord
{
    /// <summary>The annotation; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The question; empty when not said.</summary>
    /// <remarks>On the wire: <c>question</c>.</remarks>
    public string Question { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The answer; empty when not said.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>How often it was used; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>hit_count</c>.</remarks>
    public long? HitCount { get; init; }

    /// <summary>When it was made; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
