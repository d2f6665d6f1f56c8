namespace AceData;

/// <summary>Reads whole numbers of 32 bits, also those that come as text, with a fraction of nothing, or with an exponent.</summary>
internal sealed class LenientInt32Converter() : LenientConverter<int>("a whole number of 32 bits")
{
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    protected override bool TryRead(ref Utf8JsonReader reader, out int value)
    {
        var isWhole = LenientNumber.TryReadInt64(ref reader, out var number) && number is >= int.MinValue and <= int.MaxValue;
        value = isWhole ? (int)number : 0;
        return isWhole;
    }
}
