using System.Globalization;

namespace AceData.Dify;

/// <summary>Reads prices: decimal strings, with an exponent or without, and numbers.</summary>
internal sealed class DecimalConverter() : LenientConverter<decimal>("a decimal number")
{
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));

    protected override bool TryRead(ref Utf8JsonReader reader, out decimal value) => LenientNumber.TryReadDecimal(ref reader, out value);
}
