using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>Reads an object as the record that its discriminator names. An object that names none that is known is kept as raw JSON.</summary>
/// <param name="discriminator">The property that names the record.</param>
internal abstract class VariantConverter<T>(string discriminator) : JsonConverter<T>, IRepairingConverter
    where T : class
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RecordOf(reader) is { } type ? (T)JsonSerializer.Deserialize(ref reader, type)! : FromRaw(JsonElement.ParseValue(ref reader));

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (ToRaw(value) is { } json)
        {
            json.WriteTo(writer);
            return;
        }

        JsonSerializer.Serialize(writer, value, TypeOf(NameOf(value))!);
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        Utf8JsonReader reader = new(value, LenientJson.ReaderOptions);
        reader.Read();
        if (RecordOf(reader) is { } type)
        {
            return JsonRepair.Repair(value, type, output);
        }

        output.Append(value);
        return RepairResult.Whole;
    }

    /// <summary>The record that a discriminator names; <see langword="null"/> for an unknown one.</summary>
    protected abstract JsonTypeInfo? TypeOf(string name);

    /// <summary>The discriminator of a known record.</summary>
    protected abstract string NameOf(T value);

    protected abstract T FromRaw(JsonElement json);

    /// <summary>The raw JSON of an unknown value; <see langword="null"/> for a known one.</summary>
    protected abstract JsonElement? ToRaw(T value);

    // A copy of the reader looks ahead. Of several discriminators the last counts, as it does for every other property.
    private JsonTypeInfo? RecordOf(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? name = null;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isName = JsonText.Read(ref ahead) == discriminator;
            ahead.Read();
            if (isName)
            {
                name = ahead.TokenType == JsonTokenType.String ? JsonText.Read(ref ahead) : null;
            }

            ahead.Skip();
        }

        return name is null ? null : TypeOf(name);
    }
}
