using System.Text.Json.Serialization.Metadata;

namespace AceData;

/// <summary>Reads a dictionary that may not hold <c>null</c>, which the serializer would take in without a word.</summary>
/// <param name="element">The JSON contract of the values.</param>
internal abstract class DictionaryConverter<T>(Func<JsonTypeInfo<T>> element) : JsonConverter<IReadOnlyDictionary<string, T>>, IRepairingConverter
    where T : class
{
    public sealed override IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected an object, not this {reader.TokenType}.");
        }

        Dictionary<string, T> entries = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            entries[name] = JsonSerializer.Deserialize(ref reader, element()) ?? throw new JsonException("Expected no null.");
        }

        return entries;
    }

    public sealed override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var entry in value)
        {
            writer.WritePropertyName(entry.Key);
            JsonSerializer.Serialize(writer, entry.Value, element());
        }

        writer.WriteEndObject();
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output) =>
        value[0] == (byte)'{' ? JsonRepair.RepairEntries(value, element(), output) : RepairResult.Unreadable;
}
