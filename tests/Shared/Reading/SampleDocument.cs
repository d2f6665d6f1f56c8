using System.Text.Json.Serialization.Metadata;

namespace AceData.Tests;

/// <summary>A complete valid document of a record, made from its JSON contract: every property set, every list and dictionary filled.</summary>
internal sealed class SampleDocument
{
    private readonly ReadingSource _source;
    private readonly List<FieldSite> _sites = [];
    private readonly Stack<Type> _open = new();

    public SampleDocument(ReadingSource source, Type type)
    {
        _source = source;
        Root = source.Literal(type) ?? Record(type, []);
    }

    public JsonNode Root { get; }

    /// <summary>The places of all properties in the document, of its items and its entries.</summary>
    public IReadOnlyList<FieldSite> Sites => _sites;

    private JsonObject Record(Type type, IReadOnlyList<object> path)
    {
        var info = _source.TypeInfo(type);
        JsonObject json = [];
        _open.Push(type);
        foreach (var property in info.Properties.Where(property => !property.IsExtensionData && (property.Get ?? (object?)property.Set) is not null))
        {
            if (property.Set is null)
            {
                // The discriminator, which the record knows itself.
                json[property.Name] = (string?)property.Get!(Activator.CreateInstance(type)!);
                continue;
            }

            _sites.Add(new FieldSite(type, property.Name, property.PropertyType, path, FieldSiteKind.Property));
            if (!_source.IsLeftOut(type, property.Name))
            {
                json[property.Name] = Value(_source.TypeOf(type, property.Name, property.PropertyType), property.Name, type, path);
            }
        }

        _open.Pop();
        return json;
    }

    private JsonNode Value(Type type, string name, Type owner, IReadOnlyList<object> ownerPath)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (_source.Literal(type) is { } literal)
        {
            return literal;
        }

        IReadOnlyList<object> path = [.. ownerPath, name];
        if (EntryType(type) is { } entry)
        {
            _sites.Add(new FieldSite(owner, name, entry, ownerPath, FieldSiteKind.Entry));
            return new JsonObject { ["key"] = Item(entry, [.. path, "key"]) };
        }

        if (ItemType(type) is { } item)
        {
            _sites.Add(new FieldSite(owner, name, item, ownerPath, FieldSiteKind.Item));
            return new JsonArray([.. Items(item, path)]);
        }

        return Item(type, path);
    }

    private List<JsonNode> Items(Type type, IReadOnlyList<object> path)
    {
        var variants = _source.Variants(type);
        if (variants.Count == 0)
        {
            return [Item(type, [.. path, 0])];
        }

        return [.. variants.Select((variant, index) => Variant(variant, [.. path, index]))];
    }

    private JsonObject Variant((Type Record, string? Key) variant, IReadOnlyList<object> path) =>
        variant.Key is null ? Record(variant.Record, path) : new JsonObject { [variant.Key] = Record(variant.Record, [.. path, variant.Key]) };

    private JsonNode Item(Type type, IReadOnlyList<object> path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when _source.Literal(type) is { } literal => literal,
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal) || type == typeof(TimeSpan) => 7,
            _ when type == typeof(DateTimeOffset) => _source.Time,
            _ when type == typeof(JsonElement) => new JsonObject { ["any"] = new JsonArray(1, "two") },
            _ when IsRecord(type) => _open.Contains(type) ? new JsonObject() : Record(type, path),
            _ => $"a {path[^1]}",
        };
    }

    private bool IsRecord(Type type) => type.IsClass && type != typeof(string) && _source.TypeInfo(type).Kind == JsonTypeInfoKind.Object;

    private static Type? ItemType(Type type) => Argument(type, typeof(IReadOnlyList<>), 0);

    private static Type? EntryType(Type type) => Argument(type, typeof(IReadOnlyDictionary<,>), 1);

    private static Type? Argument(Type type, Type generic, int index) => type.GetInterfaces().Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == generic)?.GetGenericArguments()[index];
}
