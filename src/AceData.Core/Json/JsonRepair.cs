using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>Rewrites JSON so that it fits the contract of a type: each value that does not fit its property is set aside, everything else stays.</summary>
/// <remarks>
/// One walk over the bytes, guided by the contract. An object that does not fit is repaired inside; of a list or dictionary, only the items that
/// cannot be read go, and the value as it came is set aside. Converters say themselves what they take (<see cref="IRepairingConverter"/>).
/// </remarks>
internal static class JsonRepair
{
    private const byte FirstPrintable = (byte)' ' + 1;

    /// <summary>Whether a list may hold a <c>null</c>, which the serializer would take in without a word.</summary>
    public static bool MayHoldNullItems(ReadOnlySpan<byte> utf8)
    {
        var from = 0;
        while (utf8[from..].IndexOf("null"u8) is >= 0 and var at)
        {
            var end = from + at;
            while (end > 0 && utf8[end - 1] < FirstPrintable)
            {
                end--;
            }

            if (end > 0 && utf8[end - 1] is (byte)'[' or (byte)',')
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
        Utf8JsonReader reader = new(utf8, LenientJson.ReaderOptions);
        reader.Read();
        var value = ValueAt(utf8, ref reader);
        while (reader.Read())
        {
            // Only what stands behind the value can be wrong still.
        }

        using PooledBuffer output = new();
        if (Repair(value, type, output) == RepairResult.Unreadable)
        {
            throw new JsonException("The JSON is of another kind than the record.");
        }

        return output.Span.ToArray();
    }

    /// <summary>Writes a value in a form that fits a contract.</summary>
    public static RepairResult Repair(ReadOnlySpan<byte> value, JsonTypeInfo type, PooledBuffer output) => Repair(value, type, type.Converter, output);

    /// <summary>Writes the items of a list that fit a contract.</summary>
    public static RepairResult RepairItems(ReadOnlySpan<byte> list, JsonTypeInfo element, PooledBuffer output)
    {
        var result = RepairResult.Whole;
        var first = true;
        Utf8JsonReader reader = new(list, LenientJson.ReaderOptions);
        reader.Read();
        output.Append("["u8);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            using PooledBuffer item = new();
            if (!TryRepairItem(ValueAt(list, ref reader), element, item))
            {
                result = RepairResult.Partial;
                continue;
            }

            Separate(output, ref first);
            output.Append(item.Span);
        }

        output.Append("]"u8);
        return result;
    }

    /// <summary>Writes the entries of a dictionary whose values fit a contract.</summary>
    public static RepairResult RepairEntries(ReadOnlySpan<byte> dictionary, JsonTypeInfo element, PooledBuffer output)
    {
        var result = RepairResult.Whole;
        var first = true;
        Utf8JsonReader reader = new(dictionary, LenientJson.ReaderOptions);
        reader.Read();
        output.Append("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameAt(dictionary, ref reader);
            reader.Read();
            using PooledBuffer entry = new();
            if (!TryRepairItem(ValueAt(dictionary, ref reader), element, entry))
            {
                result = RepairResult.Partial;
                continue;
            }

            WriteField(default, name, entry.Span, output, ref first);
        }

        output.Append("}"u8);
        return result;
    }

    private static RepairResult Repair(ReadOnlySpan<byte> value, JsonTypeInfo type, JsonConverter converter, PooledBuffer output)
    {
        if (value.SequenceEqual("null"u8))
        {
            return TakesNull(type.Type) ? Keep(value, output) : RepairResult.Unreadable;
        }

        if (converter is IRepairingConverter repairing)
        {
            return repairing.Repair(value, output);
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                return value[0] == (byte)'{' ? RepairObject(value, type, output) : RepairResult.Unreadable;
            case JsonTypeInfoKind.Dictionary:
                return value[0] == (byte)'{' ? RepairEntries(value, type.Options.GetTypeInfo(type.ElementType!), output) : RepairResult.Unreadable;
            case JsonTypeInfoKind.Enumerable:
                return value[0] == (byte)'[' ? RepairItems(value, type.Options.GetTypeInfo(type.ElementType!), output) : RepairResult.Unreadable;
        }

        if (Nullable.GetUnderlyingType(type.Type) is { } underlying)
        {
            return Repair(value, type.Options.GetTypeInfo(underlying), output);
        }

        return type.Type == typeof(JsonElement) || Fits(value, type) ? Keep(value, output) : RepairResult.Unreadable;
    }

    private static RepairResult RepairObject(ReadOnlySpan<byte> json, JsonTypeInfo type, PooledBuffer output)
    {
        var first = true;
        Utf8JsonReader reader = new(json, LenientJson.ReaderOptions);
        reader.Read();
        output.Append("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = Find(type, JsonText.Read(ref reader));
            var name = NameAt(json, ref reader);
            reader.Read();
            var value = ValueAt(json, ref reader);
            if (property is null)
            {
                WriteField(default, name, value, output, ref first);
                continue;
            }

            RepairField(name, value, property, output, ref first);
        }

        output.Append("}"u8);
        return RepairResult.Whole;
    }

    private static void RepairField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, JsonPropertyInfo property, PooledBuffer output, ref bool first)
    {
        using PooledBuffer repaired = new();
        var type = property.Options.GetTypeInfo(property.PropertyType);
        var result = Repair(value, type, property.CustomConverter ?? type.Converter, repaired);
        if (result != RepairResult.Unreadable)
        {
            WriteField(default, name, repaired.Span, output, ref first);
        }

        if (result != RepairResult.Whole)
        {
            WriteField(SetAsideFields.EscapedMark, name, value, output, ref first);
        }
    }

    // Of an item of an item nothing is kept here: the outermost list stands aside whole.
    private static bool TryRepairItem(ReadOnlySpan<byte> item, JsonTypeInfo type, PooledBuffer repaired)
    {
        var mayBeNull = type.Type == typeof(JsonElement);
        return (mayBeNull || !item.SequenceEqual("null"u8)) && Repair(item, type, repaired) == RepairResult.Whole;
    }

    private static RepairResult Keep(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        output.Append(value);
        return RepairResult.Whole;
    }

    private static bool TakesNull(Type type) =>
        !type.IsValueType || Nullable.GetUnderlyingType(type) is not null || type == typeof(JsonElement) || type == typeof(bool);

    // A converter of the platform's own: no response has a property of such a type, but a type added later may.
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

    private static ReadOnlySpan<byte> ValueAt(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    // As it stands between its quotes, escapes included.
    private static ReadOnlySpan<byte> NameAt(ReadOnlySpan<byte> json, ref Utf8JsonReader reader) =>
        json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);

    private static void WriteField(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, PooledBuffer output, ref bool first)
    {
        Separate(output, ref first);
        output.Append("\""u8);
        output.Append(mark);
        output.Append(name);
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
