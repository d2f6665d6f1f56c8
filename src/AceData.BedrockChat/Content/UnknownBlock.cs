using System.Text.Json;

namespace AceData.BedrockChat;

/// <summary>A block of a kind this package does not know, or not in this form.</summary>
public sealed record UnknownBlock : ContentBlock
{
    /// <inheritdoc/>
    public override string ContentType =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("contentType"u8, out var type) && type.ValueKind == JsonValueKind.String
            ? JsonText.Of(type)
            : string.Empty;

    /// <summary>The block as it came.</summary>
    public required JsonElement Json { get; init; }
}
