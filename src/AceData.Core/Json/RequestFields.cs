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

    /// <summary>Writes an object: the fields of a record, and behind them those that have no property of their own.</summary>
    /// <inheritdoc cref="WriteObject{T}(Utf8JsonWriter, ApiRecord, T, Action{Utf8JsonWriter, T})"/>
    public static void WriteObject<T>(this Utf8JsonWriter writer, T record, Action<Utf8JsonWriter, T> writeFields)
        where T : ApiRecord =>
        writer.WriteObject(record, record, writeFields);

    /// <summary>Writes an object: fields that are written from <paramref name="state"/>, and behind them those of a record that have no property of their own.</summary>
    /// <exception cref="ArgumentException">A field would be written twice.</exception>
    public static void WriteObject<T>(this Utf8JsonWriter writer, ApiRecord record, T state, Action<Utf8JsonWriter, T> writeFields)
    {
        writer.WriteStartObject();
        writeFields(writer, state);
        if (record.UnknownFields is { } fields)
        {
            RefuseDoubles(fields, NamesOf(state, writeFields));
            foreach (var field in fields.All)
            {
                writer.WritePropertyName(SetAsideFields.NameOf(field.Key));
                field.Value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static void RefuseDoubles(UnknownFieldSet fields, HashSet<string> written)
    {
        foreach (var name in fields.Keys)
        {
            if (written.Contains(SetAsideFields.NameOf(name)))
            {
                throw SetAsideFields.SetTwice(name);
            }
        }
    }

    private static HashSet<string> NamesOf<T>(T state, Action<Utf8JsonWriter, T> writeFields)
    {
        var json = RequestBody.Write((state, writeFields), static (writer, fields) =>
        {
            writer.WriteStartObject();
            fields.writeFields(writer, fields.state);
            writer.WriteEndObject();
        });
        HashSet<string> names = new(StringComparer.Ordinal);
        Utf8JsonReader reader = new(json, LenientJson.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            names.Add(JsonText.Read(ref reader));
            reader.Skip();
        }

        return names;
    }
}
