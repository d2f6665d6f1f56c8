using System.Globalization;
using System.Reflection;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>The schema that options types ask for.</summary>
internal sealed class OptionsSchema(Documentation documentation)
{
    // Whatever TimeSpan.Parse takes: days, or hours, minutes and seconds with or without days before and a fraction behind.
    public const string TimeSpanPattern = @"^-?(\d{1,8}|(\d{1,8}\.)?([01]?\d|2[0-3]):[0-5]?\d(:[0-5]?\d(\.\d{1,7})?)?)$";

    /// <summary>The document of a package: one section, described by an options type.</summary>
    public JsonObject Of(string section, object defaults) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { [section] = Section(defaults.GetType(), defaults, documentation.Of(defaults.GetType())) },
    };

    /// <summary>What configuration can say of an object, by its setters or by its constructor: no code, no clocks, nothing that is made elsewhere.</summary>
    public static IEnumerable<PropertyInfo> Bindable(Type type) => type.GetProperties()
        .Where(property => property.SetMethod is { IsPublic: true } || ConstructorNames(type).Contains(property.Name, StringComparer.OrdinalIgnoreCase))
        .Where(property => IsValue(property.PropertyType) || IsSection(property.PropertyType))
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    public static bool IsSection(Type type) => type.Namespace == typeof(ApiClientOptions).Namespace && type.IsClass;

    private static bool IsValue(Type type) => type.IsEnum || type == typeof(string) || type == typeof(Uri) || type == typeof(bool) || type == typeof(int) || type == typeof(TimeSpan);

    private static IEnumerable<string> ConstructorNames(Type type) => type.GetConstructors().Single().GetParameters().Select(parameter => parameter.Name!);

    private JsonObject Section(Type type, object? defaults, string description)
    {
        JsonObject properties = [];
        List<JsonNode> required = [];
        foreach (var property in Bindable(type))
        {
            properties.Add(property.Name, Property(property, defaults is null ? null : property.GetValue(defaults)));
            if (ConstructorNames(type).Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                required.Add(property.Name);
            }
        }

        JsonObject section = new() { ["type"] = "object", ["description"] = description, ["properties"] = properties };
        if (required.Count > 0)
        {
            section["required"] = new JsonArray([.. required]);
        }

        return section;
    }

    private JsonObject Property(PropertyInfo property, object? value)
    {
        if (IsSection(property.PropertyType))
        {
            return Section(property.PropertyType, value, documentation.Of(property));
        }

        var schema = Type(property.PropertyType);
        schema["description"] = documentation.Of(property);
        if (value is not null)
        {
            schema["default"] = value switch
            {
                bool flag => flag,
                int number => number,
                TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
                _ => value.ToString(),
            };
        }

        return schema;
    }

    private static JsonObject Type(Type type) => type switch
    {
        { IsEnum: true } => new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(name))]) },
        _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
        _ when type == typeof(int) => new JsonObject { ["type"] = "integer" },
        _ when type == typeof(Uri) => new JsonObject { ["type"] = "string", ["format"] = "uri" },
        _ when type == typeof(TimeSpan) => new JsonObject { ["type"] = "string", ["pattern"] = TimeSpanPattern },
        _ => new JsonObject { ["type"] = "string" },
    };
}
