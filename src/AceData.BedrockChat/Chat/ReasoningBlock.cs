namespace AceData.BedrockChat;

/// <summary>What the model thought before it answered.</summary>
/// <remarks>Newer servers send it when <see cref="ChatRequest.EnableReasoning"/> asks for it.</remarks>
[DebuggerDisplay("{Type}, {Text.Length} characters")]
public sealed record ReasoningBlock : ContentBlock
{
    /// <inheritdoc/>
    [JsonPropertyName("contentType")]
    public override string Type => "reasoning";

    /// <summary>The thoughts; empty when they are redacted.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public new string Text { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The model's seal on the thoughts; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>signature</c>.</remarks>
    public string? Signature { get; init; }

    /// <summary>The thoughts that are not shown, encrypted, as base64; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>redactedContent</c>.</remarks>
    public string? RedactedContent { get; init; }
}
