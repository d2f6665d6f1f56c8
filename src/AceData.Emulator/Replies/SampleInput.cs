using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Makes up arguments that fit a client tool's <c>inputSchema</c>, so that a real tool can be called with them.</summary>
internal static class SampleInput
{
    public static JsonObject For(JsonObject definition, int round) => Properties(definition["inputSchema"] as JsonObject, round);

    private static JsonObject Properties(JsonObject? schema, int round)
    {
        var input = new JsonObject();
        foreach (var (name, property) in schema?["properties"] as JsonObject ?? [])
        {
            input[name] = Value(name, property as JsonObject ?? [], round);
        }

        return input;
    }

    private static JsonNode? Value(string name, JsonObject schema, int round)
    {
        if (schema["enum"] is JsonArray { Count: > 0 } choices)
        {
            return choices[0]?.DeepClone();
        }

        // A nullable property lists its types: ["string", "null"].
        var type = schema["type"] is JsonArray { Count: > 0 } types ? (types[0] as JsonValue)?.ToString() : schema.Text("type");
        return type switch
        {
            "integer" or "number" => round,
            "boolean" => true,
            "array" => new JsonArray(),
            "object" => Properties(schema, round),
            _ => $"{name} {round}",
        };
    }
}
