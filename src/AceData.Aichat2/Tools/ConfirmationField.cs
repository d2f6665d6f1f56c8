namespace AceData.Aichat2;

/// <summary>A detail of an action that is to be confirmed.</summary>
public sealed record ConfirmationField : ApiRecord
{
    /// <summary>What it is.</summary>
    /// <remarks>On the wire: <c>label</c>.</remarks>
    public string Label { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its value as text.</summary>
    /// <remarks>On the wire: <c>value</c>.</remarks>
    public string Value { get; init => field = value ?? string.Empty; } = string.Empty;
}
