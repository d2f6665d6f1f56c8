namespace AceData.Core.Tests;

public sealed class JsonTextTests
{
    [Fact]
    public void Every_code_unit_can_be_escaped()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var expected = char.IsSurrogate((char)unit) ? '\uFFFD' : (char)unit;
            Assert.Equal($"<{expected}>", Read($"\"<\\u{unit:x4}>\""));
        }
    }

    [Fact]
    public void Text_reads_as_the_platform_reads_it()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => char.ConvertFromUtf32(Scalar(random))));
            var escaped = JsonSerializer.Serialize(text);

            Assert.Equal(text, Read(escaped));
            Assert.Equal(text, JsonText.Of(JsonElement.Parse(escaped)));
        }
    }

    [Theory]
    [InlineData("type", "type", true)]
    [InlineData("\\u0074ype", "type", true)]
    [InlineData("typ", "type", false)]
    [InlineData("types", "type", false)]
    [InlineData("\\ud800", "type", false)]
    [InlineData("t\\ud800", "type", false)]
    public void A_name_is_compared_by_what_it_says(string json, string name, bool same)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes($"{{\"{json}\":1}}"));
        reader.Read();
        reader.Read();

        Assert.Equal(same, JsonText.NameIs(ref reader, Encoding.UTF8.GetBytes(name)));
    }

    [Theory]
    [InlineData("""{"a":"\ud83d\udc4b","b":"x"}""", """{"a":"\ud83d\udc4b","b":"x"}""")]
    [InlineData("""{"\ud800":"\udc00"}""", """{"\uFFFD":"\uFFFD"}""")]
    [InlineData("""["\uD83D\uD83D\uDC4B","\\ud800","\n\ud800"]""", """["\uFFFD\uD83D\uDC4B","\\ud800","\n\uFFFD"]""")]
    [InlineData("""["\udc4b\ud83d"]""", """["\uFFFD\uFFFD"]""")]
    [InlineData("""["ä你👋"]""", """["ä你👋"]""")]
    public void An_element_keeps_what_can_be_said_and_replaces_what_cannot(string json, string kept)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));

        Assert.Equal(kept, LenientJson.Read(ref reader).GetRawText());
    }

    [Fact]
    public void An_element_has_no_bytes_that_are_no_UTF_8()
    {
        Utf8JsonReader reader = new([.. "{\"a"u8, 0xFF, .. "\":\""u8, 0xC3, .. "\"}"u8]);

        Assert.Equal("{\"a\uFFFD\":\"\uFFFD\"}", LenientJson.Read(ref reader).GetRawText());
    }

    private static int Scalar(Random random)
    {
        var scalar = random.Next(4) switch { 0 => random.Next(0x80), 1 => random.Next(0x800), 2 => random.Next(0x10000), _ => random.Next(0x110000) };
        return scalar is >= 0xD800 and <= 0xDFFF ? 'x' : scalar;
    }

    private static string Read(string json)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return JsonText.Read(ref reader);
    }
}
