namespace AceData;

/// <summary>Reads and writes a duration as a number of one unit, whole or fractional.</summary>
/// <param name="ticksPerUnit">The length of the unit, in ticks.</param>
internal abstract class DurationConverter(long ticksPerUnit) : LenientConverter<TimeSpan>("a duration")
{
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

    protected sealed override bool TryRead(ref Utf8JsonReader reader, out TimeSpan value)
    {
        var isNumber = LenientNumber.TryReadDouble(ref reader, out var units);
        var ticks = units * ticksPerUnit;
        var fits = isNumber && Math.Abs(ticks) < long.MaxValue;
        value = fits ? new TimeSpan((long)Math.Round(ticks)) : default;
        return fits;
    }
}
