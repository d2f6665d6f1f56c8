namespace AceData.Aichat2.Tests;

/// <summary>Holds JSON against the part of a schema language that the services' documents use.</summary>
internal static class OpenApiSchema
{
    private static readonly JsonElement Document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "aichat2.openapi.json"))).RootElement;

    public static JsonElement Request => Operation.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    public static JsonElement RequestProperties => Request.GetProperty("properties");

    private static JsonElement Operation => Document.GetProperty("paths").GetProperty("/aichat2/conversations").GetProperty("post");

    /// <summary>Every place where the JSON is not what the schema says, as a path and a reason.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="mayLack">Required properties that need not be there: the live service does without them.</param>
    public static IEnumerable<string> Faults(JsonElement json, JsonElement schema, params string[] mayLack) => Check(json, schema, "$", mayLack);

    private static IEnumerable<string> Check(JsonElement json, JsonElement schema, string path, string[] mayLack)
    {
        if (schema.TryGetProperty("oneOf", out var alternatives))
        {
            return alternatives.EnumerateArray().Any(one => !Check(json, one, path, mayLack).Any()) ? [] : [$"{path}: fits none of the alternatives"];
        }

        return CheckType(json, schema, path).Concat(json.ValueKind switch
        {
            JsonValueKind.Object => CheckObject(json, schema, path, mayLack),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                json.EnumerateArray().SelectMany((item, index) => Check(item, items, $"{path}[{index}]", mayLack)),
            _ => CheckValue(json, schema, path),
        });
    }

    private static IEnumerable<string> CheckType(JsonElement json, JsonElement schema, string path)
    {
        var type = schema.TryGetProperty("type", out var declared) ? declared.GetString() : null;
        if (type is not null && !JsonSchemaType.Fits(json, type))
        {
            yield return $"{path}: {json.ValueKind} is not {type}";
        }
    }

    private static IEnumerable<string> CheckObject(JsonElement json, JsonElement schema, string path, string[] mayLack)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Except(mayLack))
            {
                if (!json.TryGetProperty(name, out _))
                {
                    yield return $"{path}: {name} is missing";
                }
            }
        }

        if (!schema.TryGetProperty("properties", out var properties))
        {
            yield break;
        }

        foreach (var field in json.EnumerateObject())
        {
            if (!properties.TryGetProperty(field.Name, out var property))
            {
                yield return $"{path}: {field.Name} is not in the document";
                continue;
            }

            foreach (var fault in Check(field.Value, property, $"{path}.{field.Name}", mayLack))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> CheckValue(JsonElement json, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => JsonElement.DeepEquals(value, json)))
        {
            yield return $"{path}: {json} is not one of the values";
        }

        if (schema.TryGetProperty("minimum", out var minimum) && json.GetInt64() < minimum.GetInt64())
        {
            yield return $"{path}: {json} is below {minimum}";
        }

        if (schema.TryGetProperty("maximum", out var maximum) && json.GetInt64() > maximum.GetInt64())
        {
            yield return $"{path}: {json} is above {maximum}";
        }
    }
}
