using System.Globalization;

namespace AceData;

/// <summary>Reads times as seconds since 1970, whole or with a fraction, as milliseconds, or as ISO 8601 text, by size and form.</summary>
/// <remarks>Text without an offset means UTC. Written are seconds, with a fraction where there is one.</remarks>
internal sealed class LenientTimeConverter : JsonConverter<DateTimeOffset>
{
    // As seconds that is the year 5138, as milliseconds March 1973: no service means either.
    private const double FirstMillisecond = 100_000_000_000;

    private const double MinSeconds = -62_135_596_800;
    private const double MaxMilliseconds = 253_402_300_799_999;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return FromNumber(LenientNumber.ReadDouble(ref reader));
        }

        var text = JsonText.Read(ref reader);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return FromNumber(number);
        }

        return IsIso(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw OutOfRange();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        var milliseconds = value.ToUnixTimeMilliseconds();
        if (milliseconds % 1000 == 0)
        {
            writer.WriteNumberValue(milliseconds / 1000);
            return;
        }

        writer.WriteNumberValue(milliseconds / 1000m);
    }

    private static DateTimeOffset FromNumber(double number)
    {
        var milliseconds = Math.Abs(number) < FirstMillisecond ? number * 1000 : number;
        return milliseconds is >= MinSeconds * 1000 and <= MaxMilliseconds && (number >= 0 || number >= MinSeconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(milliseconds))
            : throw OutOfRange();
    }

    // The platform takes all sorts of text for a date of this year.
    private static bool IsIso(string text) => text.Length >= 10 && text[4] == '-' && char.IsDigit(text[0]);

    private static JsonException OutOfRange() => new("The time is out of range.");
}
