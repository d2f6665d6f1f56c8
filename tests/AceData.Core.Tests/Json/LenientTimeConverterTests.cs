using System.Globalization;

namespace AceData.Core.Tests;

public sealed class LenientTimeConverterTests
{
    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.000")]
    [InlineData("1.5", "1970-01-01T00:00:01.500")]
    [InlineData("\"1.5\"", "1970-01-01T00:00:01.500")]
    [InlineData("1.767323045e9", "2026-01-02T03:04:05.000")]
    [InlineData("1767323045", "2026-01-02T03:04:05.000")]
    [InlineData("1767323045.25", "2026-01-02T03:04:05.250")]
    [InlineData("1767323045250", "2026-01-02T03:04:05.250")]
    [InlineData("\"1767323045250\"", "2026-01-02T03:04:05.250")]
    [InlineData("\"2026-01-02T03:04:05Z\"", "2026-01-02T03:04:05.000")]
    [InlineData("\"2026-01-02T05:04:05+02:00\"", "2026-01-02T03:04:05.000")]
    [InlineData("\"2026-01-02T03:04:05.250\"", "2026-01-02T03:04:05.250")]
    [InlineData("\"2026-01-02 03:04:05\"", "2026-01-02T03:04:05.000")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.000")]
    [InlineData("253402300799999", "9999-12-31T23:59:59.999")]
    public void Read_takes_seconds_milliseconds_and_iso_text(string json, string time) =>
        Assert.Equal(time, Read(json).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-62135596801")]
    [InlineData("-9007199254740991")]
    [InlineData("9007199254740991")]
    [InlineData("1e400")]
    [InlineData("\"\"")]
    [InlineData("\"soon\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"5/6\"")]
    [InlineData("true")]
    public void Read_refuses_what_is_no_time(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData(1_767_323_045_000, "1767323045")]
    [InlineData(1_767_323_045_250, "1767323045.25")]
    public void Write_keeps_the_fraction(long milliseconds, string json)
    {
        using MemoryStream written = new();
        using (Utf8JsonWriter writer = new(written))
        {
            new UnixSecondsConverter().Write(writer, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), JsonSerializerOptions.Default);
        }

        Assert.Equal(json, Encoding.UTF8.GetString(written.ToArray()));
    }

    private static DateTimeOffset Read(string json)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return new UnixSecondsConverter().Read(ref reader, typeof(DateTimeOffset), JsonSerializerOptions.Default);
    }
}
