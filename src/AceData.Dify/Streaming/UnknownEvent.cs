using System.Text.Json;

namespace AceData.Dify;

/// <summary>An event of a type this package does not know, or not in the form it knows; nothing of it is lost.</summary>
public sealed record UnknownEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => WireType ?? string.Empty;

    /// <summary>The event as it came.</summary>
    public required JsonElement Json { get; init; }
}
