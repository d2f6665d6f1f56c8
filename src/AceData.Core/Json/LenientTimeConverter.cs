using System.Globalization;

namespace AceData;

/// <summary>Reads times as seconds since 1970, whole or with a fraction, as milliseconds, or as ISO 8601 text, by size and form.</summary>
/// <param name="ticksPerUnit">The unit in which times are written, in ticks.</param>
/// <remarks>Text without an offset means UTC. Written are whole units, with a fraction where there is one.</remarks>
internal abstract class LenientTimeConverter(long ticksPerUnit) : LenientConverter<DateTimeOffset>("a time")
{
    // As seconds that is the year 5138, as milliseconds March 1973: no service means either.
    private const decimal FirstMillisecond = 100_000_000_000;

    private static readonly DateTimeOffset Epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly decimal MinTicks = (DateTimeOffset.MinValue - Epoch).Ticks;
    private static readonly decimal MaxTicks = (DateTimeOffset.MaxValue - Epoch).Ticks;

    public sealed override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        var ticks = (value - Epoch).Ticks;
        if (ticks % ticksPerUnit == 0)
        {
            writer.WriteNumberValue(ticks / ticksPerUnit);
            return;
        }

        writer.WriteNumberValue(ticks / (decimal)ticksPerUnit);
    }

    protected sealed override bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        if (LenientNumber.TryReadDecimal(ref reader, out var number))
        {
            return TryConvert(number, out value);
        }

        value = default;
        return reader.TokenType == JsonTokenType.String && TryParse(JsonText.Read(ref reader), out value);
    }

    private static bool TryConvert(decimal number, out DateTimeOffset value)
    {
        // Far out of range, and as a product out of a decimal's too.
        value = default;
        if (Math.Abs(number) > MaxTicks)
        {
            return false;
        }

        var ticks = number * (Math.Abs(number) < FirstMillisecond ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond);
        if (ticks < MinTicks || ticks > MaxTicks)
        {
            return false;
        }

        value = Epoch.AddTicks((long)decimal.Round(ticks));
        return true;
    }

    // The platform takes all sorts of text for a date of this year.
    private static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        return text.Length >= 10 && text[4] == '-' && char.IsDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }
}
