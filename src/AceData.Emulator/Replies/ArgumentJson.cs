using System.Globalization;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Turns a function call's arguments into JSON and back, without reflection.</summary>
internal static class ArgumentJson
{
    public static JsonObject ToObject(IDictionary<string, object?>? arguments)
    {
        var json = new JsonObject();
        foreach (var (name, value) in arguments ?? new Dictionary<string, object?>())
        {
            json[name] = ToNode(value);
        }

        return json;
    }

    public static Dictionary<string, object?> ToArguments(JsonObject? input) =>
        (input ?? []).ToDictionary(property => property.Key, object? (property) => property.Value?.DeepClone());

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        decimal number => number,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
