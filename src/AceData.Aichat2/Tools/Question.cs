using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>A question the model asks the person.</summary>
public sealed record Question : ApiRecord
{
    /// <summary>What is asked.</summary>
    /// <remarks>On the wire: <c>question</c>.</remarks>
    [JsonPropertyName("question")]
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>A short title; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>header</c>.</remarks>
    public string? Header { get; init; }

    /// <summary>Answers to choose from; empty when any text will do.</summary>
    /// <remarks>On the wire: <c>options</c>.</remarks>
    public IReadOnlyList<QuestionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>Whether several options may be chosen.</summary>
    /// <remarks>On the wire: <c>multiSelect</c>.</remarks>
    [JsonPropertyName("multiSelect")]
    public bool MultiSelect { get; init; }
}
