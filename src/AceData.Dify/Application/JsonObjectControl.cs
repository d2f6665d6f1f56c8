using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A JSON object.</summary>
/// <remarks>On the wire: the key <c>json_object</c> of the form item.</remarks>
public sealed record JsonObjectControl : InputControl
{
    private readonly JsonValue? _jsonSchema;

    /// <summary>What the object must look like, as a JSON schema; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>json_schema</c>.</remarks>
    public JsonElement? JsonSchema
    {
        get => _jsonSchema?.Element;
        init => _jsonSchema = JsonValue.From(value);
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "json_object";
}
