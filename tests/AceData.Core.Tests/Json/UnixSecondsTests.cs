using System.Text;
using System.Text.Json;

namespace AceData.Core.Tests;

public sealed class UnixSecondsTests
{
    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.000")]
    [InlineData("1.5", "1970-01-01T00:00:01.500")]
    [InlineData("\"1.5\"", "1970-01-01T00:00:01.500")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.000")]
    [InlineData("253402300799", "9999-12-31T23:59:59.000")]
    public void Seconds_are_a_time_as_number_or_text(string json, string time) =>
        Assert.Equal(time, Read(json).ToString("yyyy-MM-ddTHH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-62135596801")]
    [InlineData("253402300800")]
    [InlineData("\"soon\"")]
    [InlineData("\"NaN\"")]
    public void What_no_calendar_has_is_refused(string json) =>
        Assert.Equal("The time is out of range.", Assert.Throws<JsonException>(() => Read(json)).Message);

    private static DateTimeOffset Read(string json)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return new UnixSecondsConverter().Read(ref reader, typeof(DateTimeOffset), JsonSerializerOptions.Default);
    }
}
