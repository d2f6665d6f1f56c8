namespace AceData.Dify.Tests;

/// <summary>The published document, and requests held against it.</summary>
internal static class DifyDocument
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "dify.openapi.json"))).RootElement;

    public static IReadOnlyList<DocumentedOperation> Operations { get; } =
    [
        .. from path in Root.GetProperty("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           where method.Value.TryGetProperty("operationId", out _)
           select new DocumentedOperation(method.Value.GetProperty("operationId").GetString()!, method.Name.ToUpperInvariant(), path.Name, method.Value),
    ];

    /// <summary>Every place where the JSON is not what the schema says, as a path and a reason.</summary>
    public static IEnumerable<string> Faults(JsonElement json, JsonElement schema, string path = "$")
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("type", out var type) && !Fits(json, type.GetString()!, schema))
        {
            yield return $"{path}: {json.ValueKind} is not {type}";
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(value => JsonElement.DeepEquals(value, json)))
        {
            yield return $"{path}: {json} is not one of the values";
        }

        if (schema.TryGetProperty("anyOf", out var alternatives) && alternatives.EnumerateArray().All(one => Lacks(json, one).Any()))
        {
            yield return $"{path}: fits none of the alternatives";
        }

        var inner = json.ValueKind switch
        {
            JsonValueKind.Object => Lacks(json, schema).Select(name => $"{path}: {name} is missing").Concat(Fields(json, schema, path)),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => json.EnumerateArray().SelectMany((item, index) => Faults(item, items, $"{path}[{index}]")),
            _ => [],
        };
        foreach (var fault in inner)
        {
            yield return fault;
        }
    }

    public static JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(Root, (at, name) => at.GetProperty(name))
        : schema;

    private static IEnumerable<string> Lacks(JsonElement json, JsonElement schema) => schema.TryGetProperty("required", out var required)
        ? required.EnumerateArray().Select(name => name.GetString()!).Where(name => !json.TryGetProperty(name, out _))
        : [];

    private static IEnumerable<string> Fields(JsonElement json, JsonElement schema, string path)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return [];
        }

        return json.EnumerateObject().SelectMany(field => properties.TryGetProperty(field.Name, out var property)
            ? Faults(field.Value, property, $"{path}.{field.Name}")
            : [$"{path}: {field.Name} is not in the document"]);
    }

    private static bool Fits(JsonElement json, string type, JsonElement schema) =>
        json.ValueKind == JsonValueKind.Null ? schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean() : JsonSchemaType.Fits(json, type);
}
