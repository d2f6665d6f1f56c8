using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A field of a kind this package does not know.</summary>
public sealed record UnknownControl : InputControl
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Json.ValueKind == JsonValueKind.Object ? Json.EnumerateObject().Select(pair => pair.Name).FirstOrDefault() ?? string.Empty : string.Empty;

    /// <summary>The field as it came.</summary>
    public JsonElement Json { get; init; }
}
