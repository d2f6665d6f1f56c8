namespace AceData;

/// <summary>Reads whole numbers of 32 bits, also those that come as text, with a fraction of nothing, or with an exponent.</summary>
internal sealed class LenientInt32Converter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = LenientNumber.ReadInt64(ref reader);
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new JsonException("The number is out of range.");
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
