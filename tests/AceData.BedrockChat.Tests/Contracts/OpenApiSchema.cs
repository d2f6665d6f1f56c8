namespace AceData.BedrockChat.Tests;

/// <summary>Holds JSON against the part of a schema language that the service's document uses, and makes JSON from it.</summary>
internal static class OpenApiSchema
{
    private static readonly JsonElement Document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "bedrock-chat.openapi.json"))).RootElement;

    /// <summary>Every operation of the document with every status it answers.</summary>
    public static IEnumerable<(string Path, string Method, int Status)> Answers =>
        from path in Document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        from response in method.Value.GetProperty("responses").EnumerateObject()
        select (path.Name, method.Name.ToUpperInvariant(), int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture));

    public static JsonElement Named(string name) => Document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    public static JsonElement Response(string path, string method, int status) => Content(path, method, status).GetProperty("schema");

    /// <summary>The bodies the document shows for an answer.</summary>
    public static IEnumerable<string> Examples(string path, string method, int status) =>
        Content(path, method, status).TryGetProperty("examples", out var examples)
            ? examples.EnumerateObject().Select(example => example.Value.GetProperty("value").GetRawText())
            : [];

    /// <summary>Every place where the JSON is not what the schema says, as a path and a reason.</summary>
    public static IReadOnlyList<string> Faults(JsonElement json, JsonElement schema) => [.. Check(json, Resolve(schema), "$")];

    /// <summary>JSON that fits the schema, one for each of its alternatives, with every field.</summary>
    public static IEnumerable<JsonNode?> Make(JsonElement schema)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("anyOf", out var alternatives))
        {
            return alternatives.EnumerateArray().SelectMany(Make);
        }

        return TypeOf(schema) switch
        {
            "object" => MakeObjects(schema),
            "array" => Make(schema.GetProperty("items")).Select(item => (JsonNode?)new JsonArray(item?.DeepClone())),
            "string" => [schema.TryGetProperty("enum", out var values) ? values[0].GetString() : "text"],
            "boolean" => [true],
            "integer" => [7],
            "number" => [1731000000123.45],
            "null" => [null],
            var other => throw new NotSupportedException(other),
        };
    }

    // As many objects as the field with the most alternatives has; the other fields go round.
    private static IEnumerable<JsonNode?> MakeObjects(JsonElement schema)
    {
        List<(string Name, List<JsonNode?> Values)> fields = schema.TryGetProperty("properties", out var properties)
            ? [.. properties.EnumerateObject().Select(field => (field.Name, Make(field.Value).ToList()))]
            : [];
        var count = fields.Count == 0 ? 1 : fields.Max(field => field.Values.Count);
        for (var i = 0; i < count; i++)
        {
            JsonObject made = new(fields.Select(field => KeyValuePair.Create(field.Name, field.Values[i % field.Values.Count]?.DeepClone())));
            if (schema.TryGetProperty("additionalProperties", out var others))
            {
                made["some-key"] = Make(others).First();
            }

            yield return made;
        }
    }

    private static IEnumerable<string> Check(JsonElement json, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("anyOf", out var alternatives))
        {
            return alternatives.EnumerateArray().Any(one => !Check(json, Resolve(one), path).Any()) ? [] : [$"{path}: fits none of the alternatives"];
        }

        if (!JsonSchemaType.Fits(json, TypeOf(schema)))
        {
            return [$"{path}: {json.ValueKind} is not {TypeOf(schema)}"];
        }

        return json.ValueKind switch
        {
            JsonValueKind.Object => CheckObject(json, schema, path),
            JsonValueKind.Array => json.EnumerateArray().SelectMany((item, index) => Check(item, Resolve(schema.GetProperty("items")), $"{path}[{index}]")),
            _ => CheckEnum(json, schema, path),
        };
    }

    private static IEnumerable<string> CheckObject(JsonElement json, JsonElement schema, string path)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        foreach (var name in required.Where(name => !json.TryGetProperty(name, out _)))
        {
            yield return $"{path}: {name} is missing";
        }

        var hasProperties = schema.TryGetProperty("properties", out var properties);
        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var field in json.EnumerateObject())
        {
            var isKnown = hasProperties && properties.TryGetProperty(field.Name, out _);
            if (!isKnown && !hasOthers && hasProperties)
            {
                yield return $"{path}: {field.Name} is not in the document";
            }

            if (isKnown || hasOthers)
            {
                foreach (var fault in Check(field.Value, Resolve(isKnown ? properties.GetProperty(field.Name) : others), $"{path}.{field.Name}"))
                {
                    yield return fault;
                }
            }
        }
    }

    private static IEnumerable<string> CheckEnum(JsonElement json, JsonElement schema, string path) =>
        schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => JsonElement.DeepEquals(value, json))
            ? [$"{path}: {json} is not one of the values"]
            : [];

    private static JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? Named(reference.GetString()!.Split('/')[^1]) : schema;

    private static string? TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static JsonElement Content(string path, string method, int status) =>
        Document.GetProperty("paths").GetProperty(path).GetProperty(method == "POST" ? "post" : "get").GetProperty("responses").GetProperty($"{status}")
            .GetProperty("content").GetProperty("application/json");
}
