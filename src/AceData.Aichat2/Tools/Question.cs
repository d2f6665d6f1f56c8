namespace AceData.Aichat2;

/// <summary>A question that the model asks a person.</summary>
[DebuggerDisplay("Question, {Text.Length} characters, {Options.Count} options")]
public sealed record Question : ApiRecord
{
    /// <summary>The text of the question.</summary>
    /// <remarks>On the wire: <c>question</c>.</remarks>
    [JsonPropertyName("question")]
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>A short title; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>header</c>.</remarks>
    public string? Header { get; init; }

    /// <summary>The options to choose from; empty when any text is accepted.</summary>
    /// <remarks>On the wire: <c>options</c>.</remarks>
    public IReadOnlyList<QuestionOption> Options { get; init => field = EquatableList<QuestionOption>.From(value); } = EquatableList<QuestionOption>.Empty;

    /// <summary>Whether the person may choose several options.</summary>
    /// <remarks>On the wire: <c>multiSelect</c>.</remarks>
    [JsonPropertyName("multiSelect")]
    public bool MultiSelect { get; init; }
}
