using System.Globalization;

namespace AceData.BedrockChat;

/// <summary>Reads and writes a time as milliseconds since 1970, whole or with a fraction.</summary>
internal sealed class UnixMillisecondsConverter : JsonConverter<DateTimeOffset>
{
    // What DateTimeOffset can name.
    private const double MaxMilliseconds = 253402300799999;
    private const double MinMilliseconds = -62135596800000;

    private static readonly DateTimeOffset Epoch = DateTimeOffset.FromUnixTimeMilliseconds(0);

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var milliseconds = reader.TokenType == JsonTokenType.String ? Parse(JsonText.Read(ref reader)) : reader.GetDouble();
        if (!(milliseconds >= MinMilliseconds && milliseconds <= MaxMilliseconds))
        {
            throw new JsonException("The time is out of range.");
        }

        return Epoch.AddTicks((long)Math.Round(milliseconds * TimeSpan.TicksPerMillisecond));
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        var ticks = (value - Epoch).Ticks;
        if (ticks % TimeSpan.TicksPerMillisecond == 0)
        {
            writer.WriteNumberValue(ticks / TimeSpan.TicksPerMillisecond);
            return;
        }

        writer.WriteNumberValue((double)ticks / TimeSpan.TicksPerMillisecond);
    }

    private static double Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : double.NaN;
}
