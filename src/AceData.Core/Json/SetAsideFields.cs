namespace AceData;

/// <summary>The values that did not fit their properties: kept among the unknown fields, under a marked name.</summary>
/// <remarks>
/// The mark keeps them apart from the property of the same name while a record is read. Users see them under the name on the wire, and so does
/// whoever a record is sent to. A value that was set aside is written unless its property has been given another value since.
/// </remarks>
internal static class SetAsideFields
{
    /// <summary>A noncharacter: Unicode promises that no text which is interchanged holds it.</summary>
    public const char Mark = '\uFFFF';

    // Stands before the fields that a caller names while a record is written. No service can know it, so none can make a record that is refused.
    private static readonly string CallersMark = $"{Mark}{Guid.NewGuid():N}";

    [ThreadStatic]
    private static int _writers;

    /// <summary>Whether this thread is inside <see cref="Write"/>, so that records show what came, and not what it stands for.</summary>
    public static bool IsWriting => _writers > 0;

    /// <summary>The mark as an escape of JSON.</summary>
    public static ReadOnlySpan<byte> EscapedMark => "\\uFFFF"u8;

    /// <summary>The fields as users see them.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Unmarked(UnknownFieldSet fields)
    {
        if (!HasAny(fields))
        {
            return fields;
        }

        Dictionary<string, JsonElement> unmarked = new(StringComparer.Ordinal);
        foreach (var field in fields.All)
        {
            unmarked[NameOf(field.Key)] = field.Value;
        }

        return unmarked;
    }

    public static bool HasAny(UnknownFieldSet? fields) => fields is not null && fields.Keys.Any(IsMarked);

    public static bool IsMarked(string name) => name.Length > 0 && name[0] == Mark;

    /// <summary>The name of a field on the wire.</summary>
    public static string NameOf(string name) => IsMarked(name) ? name[1..] : name;

    /// <summary>A field that a caller names, marked until it is known that no property has its name.</summary>
    public static KeyValuePair<string, JsonElement> MarkAsCallers(KeyValuePair<string, JsonElement> field) =>
        IsMarked(field.Key) ? field : new(CallersMark + field.Key, field.Value);

    /// <summary>The exception for a field that a caller names beside its property.</summary>
    public static ArgumentException SetTwice(string name) =>
        new($"AdditionalProperties contains the field '{name}', which a property also sets. Set the field in only one of them.");

    /// <summary>Writes what <paramref name="write"/> writes, with the values that were set aside in their places.</summary>
    /// <exception cref="ArgumentException">A field would be written twice.</exception>
    public static void Write<T>(Utf8JsonWriter writer, T value, Action<Utf8JsonWriter, T> write)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter inner = new(buffer, new JsonWriterOptions { Encoder = writer.Options.Encoder, MaxDepth = JsonDepth.MaxForWriting, SkipValidation = true }))
        {
            _writers++;
            try
            {
                write(inner, value);
            }
            finally
            {
                _writers--;
            }
        }

        if (buffer.Span.IndexOf("\\uFFFF"u8) < 0 && buffer.Span.IndexOf("\uFFFF"u8) < 0)
        {
            writer.WriteRawValue(buffer.Span, skipInputValidation: true);
            return;
        }

        Restore(JsonElement.Parse(buffer.Span, LenientJson.DocumentOptions), writer);
    }

    private static void Restore(JsonElement json, Utf8JsonWriter writer)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                RestoreObject(json, writer);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                {
                    Restore(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private static void RestoreObject(JsonElement json, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var field in FieldsOf(json))
        {
            writer.WritePropertyName(field.Key);
            Restore(field.Value, writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>The fields that an object has once each value that was set aside is in its place.</summary>
    private static IEnumerable<KeyValuePair<string, JsonElement>> FieldsOf(JsonElement json)
    {
        Dictionary<string, JsonElement> aside = new(StringComparer.Ordinal);
        HashSet<string> callers = new(StringComparer.Ordinal);
        foreach (var field in json.EnumerateObject().Where(field => IsMarked(field.Name)))
        {
            var isCallers = field.Name.StartsWith(CallersMark, StringComparison.Ordinal);
            var name = isCallers ? field.Name[CallersMark.Length..] : NameOf(field.Name);
            aside[name] = field.Value;
            if (isCallers)
            {
                callers.Add(name);
            }
        }

        foreach (var field in json.EnumerateObject().Where(field => !IsMarked(field.Name)))
        {
            if (aside.TryGetValue(field.Name, out var original) && !IsWhatIsLeftOf(original, field.Value))
            {
                _ = callers.Contains(field.Name) ? throw SetTwice(field.Name) : aside.Remove(field.Name);
            }

            if (!aside.ContainsKey(field.Name))
            {
                yield return new KeyValuePair<string, JsonElement>(field.Name, field.Value);
            }
        }

        foreach (var field in aside)
        {
            yield return field;
        }
    }

    // Whether a property still holds what reading made of a value that did not fit: nothing, or the good part of a list or dictionary.
    private static bool IsWhatIsLeftOf(JsonElement original, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when original.ValueKind == JsonValueKind.Array => IsPartOf(original, value),
        JsonValueKind.Object when original.ValueKind == JsonValueKind.Object => FieldsOf(value).All(field => IsFieldOf(original, field)),
        _ => IsEmpty(value),
    };

    private static bool IsPartOf(JsonElement original, JsonElement value)
    {
        using IEnumerator<JsonElement> rest = original.EnumerateArray();
        return value.EnumerateArray().All(item => Follows(rest, item));
    }

    private static bool Follows(IEnumerator<JsonElement> rest, JsonElement item)
    {
        while (rest.MoveNext())
        {
            if (IsReadFrom(rest.Current, item))
            {
                return true;
            }
        }

        return false;
    }

    // Records are written with their empty texts and lists, whether or not these were sent.
    private static bool IsFieldOf(JsonElement original, KeyValuePair<string, JsonElement> field) =>
        original.TryGetProperty(field.Key, out var value) ? IsReadFrom(value, field.Value) : IsEmpty(field.Value);

    /// <summary>Whether a value is what reading and writing an original gives.</summary>
    private static bool IsReadFrom(JsonElement original, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when original.ValueKind == JsonValueKind.Object:
                var fields = FieldsOf(value).ToList();
                return fields.TrueForAll(field => IsFieldOf(original, field))
                    && original.EnumerateObject().All(field => field.Value.ValueKind == JsonValueKind.Null || fields.Exists(kept => kept.Key == field.Name));
            case JsonValueKind.Array when original.ValueKind == JsonValueKind.Array:
                return original.GetArrayLength() == value.GetArrayLength() && original.EnumerateArray().Zip(value.EnumerateArray(), IsReadFrom).All(isSame => isSame);
            default:
                return JsonValue.Equals(original, value) || (original.ValueKind == JsonValueKind.Null && IsEmpty(value));
        }
    }

    // What a property holds by default.
    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.String => value.ValueEquals(ReadOnlySpan<byte>.Empty),
        JsonValueKind.Number => value.TryGetInt64(out var number) && number == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => FieldsOf(value).All(field => IsEmpty(field.Value)),
        _ => false,
    };
}
