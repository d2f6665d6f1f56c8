using System.Globalization;

namespace AceData.Fuzz;

/// <summary>The fields of a JSON object, read with the platform's document and nothing else.</summary>
internal sealed class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    private JsonFields()
    {
    }

    /// <summary>The text of a string, halves of characters as they are; <see langword="null"/> for everything else.</summary>
    public string? this[string name] => _fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? Units(value.GetRawText()) : null;

    /// <returns><see langword="null"/> for what is no JSON object, or one that names a field twice.</returns>
    public static JsonFields? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            // What is not UTF-8 is replaced first, as every browser would.
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json), Options);
            return From(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string? Type(string name) => this[name];

    public bool Has(string name) => _fields.ContainsKey(name);

    public JsonFields? Object(string name) => _fields.TryGetValue(name, out var value) ? From(value) : null;

    public IReadOnlyList<JsonFields?>? Items(string name) =>
        _fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(From)] : null;

    private static JsonFields? From(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonFields fields = new();
        foreach (var field in json.EnumerateObject())
        {
            // Of two fields with one name readers take either; and names may hold what cannot be read.
            var raw = JsonFieldName(field);
            if (!fields._fields.TryAdd(raw, field.Value))
            {
                return null;
            }
        }

        return fields;
    }

    private static string JsonFieldName(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            // Half a character: no name that is asked for.
            return "\uFFFD";
        }
    }

    private static string Units(string raw)
    {
        StringBuilder units = new();
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                units.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                units.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }

            units.Append(raw[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        }

        return units.ToString();
    }
}
