namespace AceData.Aichat2;

/// <summary>An option of a question.</summary>
[DebuggerDisplay("QuestionOption, {Label.Length} characters")]
public sealed record QuestionOption : ApiRecord
{
    /// <summary>The label, which is the answer.</summary>
    /// <remarks>On the wire: <c>label</c>, or the option itself when it is a plain string.</remarks>
    public string Label { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The meaning of the option; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }
}
