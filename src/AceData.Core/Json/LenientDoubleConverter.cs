namespace AceData;

/// <summary>Reads finite numbers, also those that come as text; what does not fit a double is refused rather than rounded to infinity.</summary>
internal sealed class LenientDoubleConverter() : LenientConverter<double>("a number")
{
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    protected override bool TryRead(ref Utf8JsonReader reader, out double value) => LenientNumber.TryReadDouble(ref reader, out value);
}
