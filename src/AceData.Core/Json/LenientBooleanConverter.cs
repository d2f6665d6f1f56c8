namespace AceData;

/// <summary>Reads truth values, also those that come as <c>0</c> and <c>1</c> or as text; <c>null</c> is <see langword="false"/>.</summary>
internal sealed class LenientBooleanConverter() : LenientConverter<bool>("a truth value")
{
    public override bool HandleNull => true;

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    protected override bool TryRead(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return reader.TokenType switch
        {
            JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => true,
            JsonTokenType.Number => LenientNumber.TryReadInt64(ref reader, out var number) && TryParse(number, out value),
            JsonTokenType.String => TryParse(JsonText.Read(ref reader), out value),
            _ => false,
        };
    }

    private static bool TryParse(long number, out bool value)
    {
        value = number == 1;
        return number is 0 or 1;
    }

    private static bool TryParse(string text, out bool value)
    {
        value = text == "1";
        return text is "0" or "1" || bool.TryParse(text, out value);
    }
}
