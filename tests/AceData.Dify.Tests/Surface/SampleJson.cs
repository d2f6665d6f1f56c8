using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify.Tests;

/// <summary>Makes JSON in which every property of a record is set, every list has an item, and every object has unknown fields.</summary>
internal static class SampleJson
{
    public static JsonObject Of(JsonTypeInfo type)
    {
        JsonObject json = [];
        foreach (var property in type.Properties.Where(IsOnTheWire))
        {
            json[property.Name] = Value(property.PropertyType);
        }

        json["unknown_text"] = "unknown";
        json["unknown_object"] = Anything();
        return json;
    }

    // Ignored properties are listed without accessors.
    private static bool IsOnTheWire(JsonPropertyInfo property) => !property.IsExtensionData && property.Get is not null;

    private static JsonNode Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            var item = Value(type.GetGenericArguments()[^1]);
            return type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? new JsonObject { ["key"] = item } : new JsonArray(item);
        }

        if (type == typeof(InputControl))
        {
            return new JsonObject { ["text-input"] = Of(DifyJson.Default.TextInputControl) };
        }

        return type switch
        {
            _ when type == typeof(bool) => true,
            _ when type == typeof(long) => 42,
            _ when type == typeof(double) || type == typeof(decimal) || type == typeof(TimeSpan) => 1.5,
            _ when type == typeof(DateTimeOffset) => 1_700_000_000,
            _ when type == typeof(JsonElement) => Anything(),
            _ when type == typeof(ToolIcon) => new JsonObject { ["background"] = "#fff", ["content"] = "icon", ["unknown"] = Anything() },
            _ when typeof(ApiRecord).IsAssignableFrom(type) => Of(DifyJson.Default.GetTypeInfo(type)!),
            _ => "text",
        };
    }

    private static JsonObject Anything() => new() { ["b"] = new JsonArray(1, 2.5, "three"), ["a"] = null };
}
