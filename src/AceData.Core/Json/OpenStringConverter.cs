namespace AceData;

/// <summary>Reads and writes a struct that accepts any string, known or not.</summary>
/// <param name="create">Creates the struct.</param>
internal abstract class OpenStringConverter<T>(Func<string, T> create) : JsonConverter<T>
    where T : struct
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? create(JsonText.Read(ref reader))
            : throw new JsonException($"A string was expected, not {reader.TokenType}.");

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
