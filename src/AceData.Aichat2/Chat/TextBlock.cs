namespace AceData.Aichat2;

/// <summary>A block of text.</summary>
[DebuggerDisplay("TextBlock, {Text.Length} characters")]
public sealed record TextBlock : ContentBlock
{
    /// <inheritdoc/>
    public override string Type => "text";

    /// <summary>The text.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public new string Text { get; init => field = value ?? string.Empty; } = string.Empty;
}
