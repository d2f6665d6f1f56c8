namespace AceData.Tests;

/// <summary>The types of JSON Schema.</summary>
internal static class JsonSchemaType
{
    public static bool Fits(JsonElement json, string? type) => type switch
    {
        "object" => json.ValueKind == JsonValueKind.Object,
        "array" => json.ValueKind == JsonValueKind.Array,
        "string" => json.ValueKind == JsonValueKind.String,
        "boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
        "number" => json.ValueKind == JsonValueKind.Number,
        "null" => json.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };
}
