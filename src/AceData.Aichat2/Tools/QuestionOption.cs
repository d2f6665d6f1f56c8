namespace AceData.Aichat2;

/// <summary>One answer to choose.</summary>
public sealed record QuestionOption : ApiRecord
{
    /// <summary>The answer itself.</summary>
    /// <remarks>On the wire: <c>label</c>, or the option where it is a plain string.</remarks>
    public string Label { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What choosing it means; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }
}
