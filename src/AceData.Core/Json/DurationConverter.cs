using System.Globalization;

namespace AceData;

/// <summary>Reads and writes a duration as a number of one unit, whole or fractional.</summary>
/// <param name="ticksPerUnit">The length of the unit, in ticks.</param>
internal abstract class DurationConverter(long ticksPerUnit) : JsonConverter<TimeSpan>
{
    public sealed override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var units = reader.TokenType == JsonTokenType.String ? Parse(JsonText.Read(ref reader)) : reader.GetDouble();
        var ticks = units * ticksPerUnit;
        return ticks is >= long.MinValue and <= long.MaxValue && Math.Abs(ticks) < long.MaxValue
            ? new TimeSpan((long)Math.Round(ticks))
            : throw new JsonException("The duration is out of range.");
    }

    public sealed override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
    {
        var units = (double)value.Ticks / ticksPerUnit;
        if (units == Math.Truncate(units))
        {
            writer.WriteNumberValue((long)units);
            return;
        }

        writer.WriteNumberValue(units);
    }

    private static double Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var units) ? units : double.NaN;
}
