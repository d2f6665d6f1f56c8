using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData;

/// <summary>Reads and writes an open set of strings: any value is taken, known or not.</summary>
internal abstract class OpenStringConverter<T> : JsonConverter<T>
    where T : struct
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? From(JsonText.Read(ref reader))
            : throw new JsonException($"A string was expected, not {reader.TokenType}.");

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    protected abstract T From(string value);
}
