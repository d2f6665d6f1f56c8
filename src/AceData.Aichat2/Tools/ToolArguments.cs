namespace AceData.Aichat2;

/// <summary>The arguments of a tool: as a dictionary, and checked against the schema of the tool.</summary>
internal static class ToolArguments
{
    public static Dictionary<string, object?> ToDictionary(JsonElement? arguments)
    {
        Dictionary<string, object?> named = new(StringComparer.Ordinal);
        if (arguments is { ValueKind: JsonValueKind.Object } json)
        {
            foreach (var argument in json.EnumerateObject())
            {
                named[argument.Name] = argument.Value;
            }
        }

        return named;
    }

    /// <summary>Finds what does not fit the schema: types, required properties and enumerations, at any depth. Other keywords are left to the tool.</summary>
    /// <returns><see langword="null"/> when everything fits.</returns>
    public static string? FindMismatch(JsonElement value, JsonElement schema, string name = "the arguments")
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (schema.TryGetProperty("type"u8, out var type) && !FitsAny(value, type))
        {
            return $"{name} must be of type {type}, not {Kind(value)}";
        }

        if (schema.TryGetProperty("enum"u8, out var known) && known.ValueKind == JsonValueKind.Array
            && !known.EnumerateArray().Contains(value, JsonElementComparer.Instance))
        {
            return $"{name} must be one of {known}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => MismatchInObject(value, schema),
            JsonValueKind.Array => MismatchInArray(value, schema, name),
            _ => null,
        };
    }

    private static string? MismatchInObject(JsonElement value, JsonElement schema)
    {
        if (schema.TryGetProperty("required"u8, out var required) && required.ValueKind == JsonValueKind.Array)
        {
            foreach (var name in required.EnumerateArray())
            {
                if (name.ValueKind == JsonValueKind.String && !value.TryGetProperty(name.GetString()!, out _))
                {
                    return $"'{name}' is missing";
                }
            }
        }

        if (!schema.TryGetProperty("properties"u8, out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var inner) && FindMismatch(property.Value, inner, $"'{property.Name}'") is { } mismatch)
            {
                return mismatch;
            }
        }

        return null;
    }

    private static string? MismatchInArray(JsonElement value, JsonElement schema, string name)
    {
        if (!schema.TryGetProperty("items"u8, out var items))
        {
            return null;
        }

        foreach (var item in value.EnumerateArray())
        {
            if (FindMismatch(item, items, $"an item of {name}") is { } mismatch)
            {
                return mismatch;
            }
        }

        return null;
    }

    private static bool FitsAny(JsonElement value, JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => Fits(value, type.GetString()!),
        JsonValueKind.Array => type.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String || Fits(value, one.GetString()!)),
        _ => true,
    };

    private static bool Fits(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && decimal.Truncate(number) == number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => true,
    };

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };
}
