namespace AceData.Aichat2;

/// <summary>A detail of an action that a person must confirm.</summary>
[DebuggerDisplay("ConfirmationField, {Value.Length} characters")]
public sealed record ConfirmationField : ApiRecord
{
    /// <summary>The label of the detail.</summary>
    /// <remarks>On the wire: <c>label</c>.</remarks>
    public string Label { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The value as text.</summary>
    /// <remarks>On the wire: <c>value</c>.</remarks>
    public string Value { get; init => field = value ?? string.Empty; } = string.Empty;
}
