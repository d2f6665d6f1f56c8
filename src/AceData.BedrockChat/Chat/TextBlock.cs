namespace AceData.BedrockChat;

/// <summary>A block of text.</summary>
[DebuggerDisplay("{Type}, {Text.Length} characters")]
public sealed record TextBlock : ContentBlock
{
    /// <inheritdoc/>
    [JsonPropertyName("contentType")]
    public override string Type => "text";

    /// <summary>The text.</summary>
    /// <remarks>On the wire: <c>body</c>.</remarks>
    [JsonPropertyName("body")]
    public new string Text { get; init => field = value ?? string.Empty; } = string.Empty;
}
