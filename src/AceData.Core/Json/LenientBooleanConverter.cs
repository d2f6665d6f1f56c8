namespace AceData;

/// <summary>Reads truth values, also those that come as <c>0</c> and <c>1</c> or as text; <c>null</c> is <see langword="false"/>.</summary>
internal sealed class LenientBooleanConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False or JsonTokenType.Null => false,
        JsonTokenType.Number => Parse(LenientNumber.ReadInt64(ref reader)),
        JsonTokenType.String => Parse(JsonText.Read(ref reader)),
        _ => throw new JsonException($"A truth value was expected, not {reader.TokenType}."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);

    private static bool Parse(long number) => number switch
    {
        0 => false,
        1 => true,
        _ => throw new JsonException("A truth value was expected."),
    };

    private static bool Parse(string text) => text switch
    {
        "0" => false,
        "1" => true,
        _ => bool.TryParse(text, out var value) ? value : throw new JsonException("A truth value was expected."),
    };
}
