using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Reads the fields of a request body; one of the wrong type is a 400, an absent or null one is the default.</summary>
internal static class RequestFields
{
    public static string? OptionalString(this JsonObject body, string name) =>
        body[name] is { } node ? OfKind(node, name, "a string", JsonValueKind.String).GetValue<string>() : null;

    public static string RequiredString(this JsonObject body, string name)
    {
        var value = body.OptionalString(name);
        return string.IsNullOrEmpty(value) ? throw ServiceErrorException.BadRequest($"{name} is required") : value;
    }

    public static bool OptionalBoolean(this JsonObject body, string name, bool defaultValue) =>
        body[name] is { } node
            ? OfKind(node, name, "a boolean", JsonValueKind.True, JsonValueKind.False).GetValue<bool>()
            : defaultValue;

    public static int? OptionalInteger(this JsonObject body, string name, int minimum, int maximum)
    {
        if (body[name] is not { } node)
        {
            return null;
        }

        var isInteger = OfKind(node, name, "an integer", JsonValueKind.Number).TryGetValue<int>(out var value);
        if (!isInteger || value < minimum || value > maximum)
        {
            throw ServiceErrorException.BadRequest($"{name} must be an integer from {minimum} to {maximum}");
        }

        return value;
    }

    public static JsonArray? OptionalArray(this JsonObject body, string name)
    {
        if (body[name] is not { } node)
        {
            return null;
        }

        return node as JsonArray ?? throw ServiceErrorException.BadRequest($"{name} must be an array");
    }

    public static List<string> OptionalStrings(this JsonObject body, string name)
    {
        var strings = new List<string>();
        foreach (var node in body.OptionalArray(name) ?? [])
        {
            strings.Add(OfKind(node, name, "an array of strings", JsonValueKind.String).GetValue<string>());
        }

        return strings;
    }

    private static JsonValue OfKind(JsonNode? node, string name, string kindName, params JsonValueKind[] kinds)
    {
        if (node is JsonValue value && Array.IndexOf(kinds, value.GetValueKind()) >= 0)
        {
            return value;
        }

        throw ServiceErrorException.BadRequest($"{name} must be {kindName}");
    }
}
