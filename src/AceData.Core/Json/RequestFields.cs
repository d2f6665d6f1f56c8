namespace AceData;

/// <summary>Writes the fields of requests: exactly those that are set.</summary>
internal static class RequestFields
{
    public static void WriteIfSet(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void WriteIfSet(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    public static void WriteIfSet(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a list of strings, unless it is empty.</summary>
    public static void WriteIfSet(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> values) =>
        writer.WriteIfSet(name, values, static (writer, value) => writer.WriteStringValue(value));

    /// <summary>Writes a list, unless it is empty.</summary>
    public static void WriteIfSet<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            write(writer, value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Ends the object of a request, after the fields that have no property of their own.</summary>
    public static void WriteEnd(this Utf8JsonWriter writer, ApiRecord record)
    {
        if (record.UnknownFields is not null)
        {
            foreach (var field in record.UnknownFields)
            {
                writer.WritePropertyName(field.Key);
                field.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
