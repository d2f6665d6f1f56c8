namespace AceData;

/// <summary>Reads whole numbers, also those that come as text, with a fraction of nothing, or with an exponent.</summary>
internal sealed class LenientInt64Converter() : LenientConverter<long>("a whole number")
{
    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    protected override bool TryRead(ref Utf8JsonReader reader, out long value) => LenientNumber.TryReadInt64(ref reader, out value);
}
