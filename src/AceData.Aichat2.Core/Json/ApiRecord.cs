using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>A JSON object of the service; fields this package does not know are kept.</summary>
public abstract record ApiRecord
{
    private static readonly IReadOnlyDictionary<string, JsonElement> NoProperties = new Dictionary<string, JsonElement>();

    /// <summary>The fields that have no property of their own, by their name on the wire; empty when there are none.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => UnknownFields ?? NoProperties;
        init => UnknownFields = value is null || value.Count == 0 ? null : value.ToDictionary(unknown => unknown.Key, unknown => unknown.Value);
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownFields { get; set; }

    /// <summary>The type's name alone: what people say to each other belongs into no log by accident.</summary>
    /// <returns>The type's name.</returns>
    public sealed override string ToString() => GetType().Name;
}
