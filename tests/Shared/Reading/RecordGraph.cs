using System.Collections;
using System.Reflection;

namespace AceData.Tests;

/// <summary>Everything that can be reached from what a client returned; whoever asks has looked at every text and every JSON value in it.</summary>
internal sealed class RecordGraph
{
    private const BindingFlags Properties = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<Type, PropertyInfo[]> Known = [];

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _records = [];

    public RecordGraph(IEnumerable<object> roots)
    {
        foreach (var root in roots)
        {
            Visit(root);
        }
    }

    public IReadOnlyList<object> Records => _records;

    /// <summary>The fields without a property of their own.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? AdditionalProperties(object record) =>
        record.GetType().GetProperty("AdditionalProperties")?.GetValue(record) as IReadOnlyDictionary<string, JsonElement>;

    private void Visit(object? value)
    {
        switch (value)
        {
            case null or string or JsonNode or Exception:
                return;
            case JsonElement json:
                Touch(json);
                return;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Visit(item);
                }

                return;
        }

        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Visit(type.GetProperty("Value")!.GetValue(value));
            return;
        }

        if (type.IsClass && type.Namespace is { } space && space.StartsWith("AceData", StringComparison.Ordinal) && _seen.Add(value))
        {
            _ = value.GetHashCode() + value.ToString()!.Length;
            VisitProperties(value);
        }
    }

    private void VisitProperties(object value)
    {
        _records.Add(value);
        foreach (var property in PropertiesOf(value.GetType()))
        {
            Visit(Get(value, property));
        }
    }

    private static object? Get(object value, PropertyInfo property)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is AceDataException)
        {
            // A documented exception of a property that puts others together.
            return null;
        }
    }

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(type, out var properties))
            {
                properties = [.. type.GetProperties(Properties).Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is not null && IsVisited(property))];
                Known.Add(type, properties);
            }

            return properties;
        }
    }

    // Of what is not public only the records inside records, which public properties show in parts.
    private static bool IsVisited(PropertyInfo property) =>
        property.Name != "EqualityContract" && property.PropertyType != typeof(ResponseMetadata)
        && (property.GetMethod!.IsPublic || typeof(ApiRecord).IsAssignableFrom(property.PropertyType));

    private static void Touch(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in json.EnumerateObject())
                {
                    _ = field.Name.Length;
                    Touch(field.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Touch(item);
                }

                break;
            case JsonValueKind.String:
                _ = json.GetString()!.Length;
                break;
            default:
                _ = json.ToString();
                break;
        }
    }
}
