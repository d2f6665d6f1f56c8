using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>Rewrites JSON so that it fits the contract of a type: each value that does not fit its property is set aside, everything else stays.</summary>
/// <remarks>
/// Every value is tried alone, in its own property, so that converters of properties and of types decide as they do in earnest.
/// An object that does not fit is repaired inside; of a list, only the items that do not fit go, and the list as it came is set aside.
/// </remarks>
internal static class JsonRepair
{
    private const byte FirstPrintable = (byte)' ' + 1;

    /// <summary>Whether a list may hold a <c>null</c>, which the serializer would take in without a word.</summary>
    public static bool MayHoldNullItems(ReadOnlySpan<byte> utf8)
    {
        var before = utf8;
        var from = 0;
        while (utf8[from..].IndexOf("null"u8) is >= 0 and var at)
        {
            var end = from + at;
            while (end > 0 && before[end - 1] < FirstPrintable)
            {
                end--;
            }

            if (end > 0 && before[end - 1] is (byte)'[' or (byte)',')
            {
                return true;
            }

            from += at + 4;
        }

        return false;
    }

    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static byte[] Repair(ReadOnlySpan<byte> utf8, JsonTypeInfo type)
    {
        using PooledBuffer output = new();
        Write(utf8, type, output);

        // Only what stands behind the value can be wrong still; the reader of the whole says so.
        Utf8JsonReader reader = new(utf8, LenientJson.ReaderOptions);
        while (reader.Read())
        {
        }

        return output.Span.ToArray();
    }

    /// <returns>Whether anything in a list or dictionary had to go.</returns>
    private static bool Write(ReadOnlySpan<byte> value, JsonTypeInfo? type, PooledBuffer output)
    {
        Utf8JsonReader reader = new(value, LenientJson.ReaderOptions);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when type?.Kind == JsonTypeInfoKind.Object:
                WriteObject(value, ref reader, type, output);
                return false;
            case JsonTokenType.StartObject when type is { Kind: JsonTypeInfoKind.Dictionary, ElementType: { } element }:
                return WriteEntries(value, ref reader, type.Options.GetTypeInfo(element), output);
            case JsonTokenType.StartArray when type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }:
                return WriteItems(value, ref reader, type.Options.GetTypeInfo(element), output);
            default:
                output.Append(value);
                return false;
        }
    }

    private static void WriteObject(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, JsonTypeInfo type, PooledBuffer output)
    {
        var first = true;
        output.Append("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            var value = ReadValue(json, ref reader);
            var property = Find(type, name);
            if (property is null || (Fits(name, value, type) && !HoldsNullItems(value, property)))
            {
                WriteField(name, value, output, ref first);
                continue;
            }

            WriteRepaired(name, value, type, property, output, ref first);
        }

        output.Append("}"u8);
    }

    private static void WriteRepaired(
        string name, ReadOnlySpan<byte> value, JsonTypeInfo type, JsonPropertyInfo property, PooledBuffer output, ref bool first)
    {
        using PooledBuffer repaired = new();
        var isWhole = true;
        if (property.CustomConverter is null && value[0] is (byte)'{' or (byte)'[')
        {
            isWhole = !Write(value, type.Options.GetTypeInfo(property.PropertyType), repaired);
            if (Fits(name, repaired.Span, type))
            {
                WriteField(name, repaired.Span, output, ref first);
            }
            else
            {
                isWhole = false;
            }
        }
        else
        {
            isWhole = false;
        }

        if (!isWhole)
        {
            WriteField(SetAsideFields.Mark + name, value, output, ref first);
        }
    }

    private static bool WriteItems(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, JsonTypeInfo type, PooledBuffer output)
    {
        var dropped = false;
        var first = true;
        output.Append("["u8);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = ValueAt(json, ref reader);
            using PooledBuffer repaired = new();
            if (TryRepair(item, type, repaired))
            {
                Separate(output, ref first);
                output.Append(repaired.Span);
                continue;
            }

            dropped = true;
        }

        output.Append("]"u8);
        return dropped;
    }

    private static bool WriteEntries(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, JsonTypeInfo type, PooledBuffer output)
    {
        var dropped = false;
        var first = true;
        output.Append("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            var value = ReadValue(json, ref reader);
            using PooledBuffer repaired = new();
            if (TryRepair(value, type, repaired))
            {
                WriteField(name, repaired.Span, output, ref first);
                continue;
            }

            dropped = true;
        }

        output.Append("}"u8);
        return dropped;
    }

    // Of an item of an item nothing is kept here: the outermost list stands aside whole.
    private static bool TryRepair(ReadOnlySpan<byte> item, JsonTypeInfo type, PooledBuffer repaired)
    {
        if (item.SequenceEqual("null"u8))
        {
            repaired.Append(item);
            return type.Type == typeof(JsonElement) || type.Type == typeof(object);
        }

        if (Fits(item, type) && !MayHoldNullItems(item))
        {
            repaired.Append(item);
            return true;
        }

        return !Write(item, type, repaired) && Fits(repaired.Span, type);
    }

    private static bool HoldsNullItems(ReadOnlySpan<byte> value, JsonPropertyInfo property) =>
        property.CustomConverter is null && value[0] is (byte)'{' or (byte)'[' && MayHoldNullItems(value);

    private static bool Fits(ReadOnlySpan<byte> value, JsonTypeInfo type)
    {
        try
        {
            JsonSerializer.Deserialize(value, type);
            return true;
        }
        catch (JsonException)
        {
            // That is what was asked.
            return false;
        }
    }

    // In an object of its own: converters and settings of the property are known to its owner only.
    private static bool Fits(string name, ReadOnlySpan<byte> value, JsonTypeInfo owner)
    {
        using PooledBuffer probe = new();
        var first = true;
        probe.Append("{"u8);
        WriteField(name, value, probe, ref first);
        probe.Append("}"u8);
        return Fits(probe.Span, owner);
    }

    private static JsonPropertyInfo? Find(JsonTypeInfo type, string name)
    {
        foreach (var property in type.Properties)
        {
            if (property.Name == name && !property.IsExtensionData && property.Set is not null)
            {
                return property;
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> ReadValue(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        reader.Read();
        return ValueAt(json, ref reader);
    }

    private static ReadOnlySpan<byte> ValueAt(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static void WriteField(string name, ReadOnlySpan<byte> value, PooledBuffer output, ref bool first)
    {
        Separate(output, ref first);
        output.Append("\""u8);
        output.Append(Encoding.UTF8.GetBytes(JsonEncodedText.Encode(name).ToString()));
        output.Append("\":"u8);
        output.Append(value);
    }

    private static void Separate(PooledBuffer output, ref bool first)
    {
        if (!first)
        {
            output.Append(","u8);
        }

        first = false;
    }
}
