namespace AceData;

/// <summary>Reads and writes a struct that accepts any string, known or not.</summary>
/// <param name="create">Creates the struct.</param>
internal abstract class OpenStringConverter<T>(Func<string, T> create) : LenientConverter<T>("a string")
    where T : struct
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    protected sealed override bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        var isString = reader.TokenType == JsonTokenType.String;
        value = isString ? create(JsonText.Read(ref reader)) : default;
        return isString;
    }
}
