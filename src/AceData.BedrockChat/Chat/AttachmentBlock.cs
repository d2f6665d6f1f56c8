using System.Diagnostics.CodeAnalysis;

namespace AceData.BedrockChat;

/// <summary>An attached file, as base64.</summary>
[DebuggerDisplay("{Type}, {Body.Length} characters of base64")]
public sealed record AttachmentBlock : ContentBlock
{
    /// <inheritdoc/>
    [JsonPropertyName("contentType")]
    public override string Type => "attachment";

    /// <summary>Its name; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>fileName</c>.</remarks>
    public string? FileName { get; init; }

    /// <summary>The file as base64.</summary>
    /// <remarks>On the wire: <c>body</c>.</remarks>
    public string Body { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The file.</summary>
    /// <param name="bytes">The file; <see langword="null"/> when <see cref="Body"/> is not base64.</param>
    /// <returns><see langword="true"/> when there is a file.</returns>
    public bool TryGetBytes([NotNullWhen(true)] out byte[]? bytes) => Base64Body.TryRead(Body, out bytes);
}
