using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>Reads everything that a service sends: bodies, events and content blocks.</summary>
/// <remarks>
/// A value that does not fit its property costs only that property: it is set aside (see <see cref="SetAsideFields"/>) and the rest is read.
/// Valid input is parsed once; only input that was refused is looked at again, guided by the JSON contract of the type.
/// No element that is handed out throws later, when the caller looks at a text or a name: what neither UTF-8 nor UTF-16 can say becomes U+FFFD.
/// </remarks>
internal static class LenientJson
{
    public static JsonReaderOptions ReaderOptions => new() { MaxDepth = JsonDepth.Max };

    public static JsonDocumentOptions DocumentOptions => new() { MaxDepth = JsonDepth.Max };

    /// <summary>Reads one JSON text as a record.</summary>
    /// <returns><see langword="null"/> when the text is <c>null</c>.</returns>
    /// <exception cref="JsonException">The bytes are no JSON, or of another kind than the record.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class =>
        (T?)Deserialize(utf8, (JsonTypeInfo)type);

    /// <inheritdoc cref="Deserialize{T}(ReadOnlySpan{byte}, JsonTypeInfo{T})"/>
    public static object? Deserialize(ReadOnlySpan<byte> utf8, JsonTypeInfo type)
    {
        type = JsonDepth.Of(type);
        if (!JsonSanitizer.IsSound(utf8))
        {
            utf8 = JsonSanitizer.Sanitize(utf8);
        }

        if (JsonRepair.MayHoldNullItems(utf8))
        {
            return DeserializeRepaired(utf8, type);
        }

        try
        {
            return JsonSerializer.Deserialize(utf8, type);
        }
        catch (JsonException)
        {
            return DeserializeRepaired(utf8, type);
        }
    }

    /// <summary>Reads a value that was parsed before as a record.</summary>
    /// <inheritdoc cref="Deserialize{T}(ReadOnlySpan{byte}, JsonTypeInfo{T})"/>
    public static T? Deserialize<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class =>
        Deserialize(JsonMarshal.GetRawUtf8Value(json), type);

    /// <summary>Reads the value a converter stands before as a record.</summary>
    /// <inheritdoc cref="Deserialize{T}(ReadOnlySpan{byte}, JsonTypeInfo{T})"/>
    public static T? Deserialize<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type)
        where T : class =>
        Deserialize(Read(ref reader), type);

    /// <summary>Reads the value a reader stands on, or before, as it is.</summary>
    /// <exception cref="JsonException">The reader stands before what is no JSON value.</exception>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        var element = JsonElement.ParseValue(ref reader);
        var json = JsonMarshal.GetRawUtf8Value(element);
        return JsonSanitizer.IsSound(json) ? element : JsonElement.Parse(JsonSanitizer.Sanitize(json), DocumentOptions);
    }

    /// <summary>Reads one JSON text as it is.</summary>
    /// <exception cref="JsonException">The bytes are not one JSON text.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        if (!JsonSanitizer.IsSound(utf8))
        {
            utf8 = JsonSanitizer.Sanitize(utf8);
        }

        try
        {
            return ParseSound(utf8);
        }
        catch (JsonException) when (JsonSanitizer.TrySanitize(utf8, out var sanitized))
        {
            return ParseSound(sanitized);
        }
    }

    /// <summary>Whether the bytes are one JSON text, or nearly so.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        try
        {
            Parse(utf8);
            return true;
        }
        catch (JsonException)
        {
            // That is what was asked.
            return false;
        }
    }

    /// <summary>Writes a record as it came: what was set aside stands under its own name again.</summary>
    public static void Serialize<T>(Utf8JsonWriter writer, T value, JsonTypeInfo<T> type) => Serialize(writer, value!, (JsonTypeInfo)type);

    /// <inheritdoc cref="Serialize{T}(Utf8JsonWriter, T, JsonTypeInfo{T})"/>
    public static void Serialize(Utf8JsonWriter writer, object value, JsonTypeInfo type) =>
        SetAsideFields.Write(writer, (value, type), static (buffer, record) => JsonSerializer.Serialize(buffer, record.value, record.type));

    private static JsonElement ParseSound(ReadOnlySpan<byte> utf8)
    {
        // A reader of its own: what is refused costs the platform no buffers that way.
        Utf8JsonReader reader = new(utf8, ReaderOptions);
        var element = JsonElement.ParseValue(ref reader);
        reader.Read();
        return element;
    }

    private static object? DeserializeRepaired(ReadOnlySpan<byte> utf8, JsonTypeInfo type) =>
        JsonSerializer.Deserialize(RepairSanitized(utf8, type), type);

    private static byte[] RepairSanitized(ReadOnlySpan<byte> utf8, JsonTypeInfo type)
    {
        try
        {
            return JsonRepair.Repair(utf8, type);
        }
        catch (JsonException)
        {
            // No JSON as it stands: what can be put right without knowing the type is put right first.
            return JsonRepair.Repair(JsonSanitizer.Sanitize(utf8), type);
        }
    }
}
