using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData;

/// <summary>Reads and writes a time as seconds since 1970, whole or with a fraction.</summary>
internal sealed class UnixSecondsConverter : JsonConverter<DateTimeOffset>
{
    // The last second that DateTimeOffset can name.
    private const double MaxSeconds = 253402300799;
    private const double MinSeconds = -62135596800;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var seconds = reader.TokenType == JsonTokenType.String
            ? Parse(JsonText.Read(ref reader))
            : reader.GetDouble();
        if (!(seconds >= MinSeconds && seconds <= MaxSeconds))
        {
            throw new JsonException("The time is out of range.");
        }

        return DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(seconds * 1000));
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeSeconds());

    private static double Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : double.NaN;
}
