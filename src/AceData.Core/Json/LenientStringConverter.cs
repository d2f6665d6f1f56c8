namespace AceData;

/// <summary>Reads strings, whatever they hold, and nothing else: the text of another value would be passed on as if the service had said it.</summary>
internal sealed class LenientStringConverter() : LenientConverter<string>("a string")
{
    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonText.Read(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    protected override bool TryRead(ref Utf8JsonReader reader, out string? value)
    {
        var isString = reader.TokenType == JsonTokenType.String;
        value = isString ? JsonText.Read(ref reader) : null;
        return isString;
    }
}
