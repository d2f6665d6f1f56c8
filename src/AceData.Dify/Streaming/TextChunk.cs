namespace AceData.Dify;

/// <summary>A piece of text that a workflow gives out.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record TextChunk : ApiRecord
{
    /// <summary>The piece; empty when not said.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The variable it comes from; empty for none.</summary>
    /// <remarks>On the wire: <c>from_variable_selector</c>.</remarks>
    public IReadOnlyList<string> FromVariableSelector { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;
}
