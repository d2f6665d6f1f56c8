namespace AceData.Core.Tests;

public sealed class JsonSanitizerTests
{
    [Theory]
    [InlineData("\uFEFF{\"a\":1}", "{\"a\":1}")]
    [InlineData("{\"a\":NaN,\"b\":[-Infinity,Infinity]}", "{\"a\":null,\"b\":[null,null]}")]
    [InlineData("{\"a\":\"NaN\",\"NaN\":-1}", "{\"a\":\"NaN\",\"NaN\":-1}")]
    [InlineData("NaN", "NaN")]
    [InlineData("{\"a\":\"\\ud83d\"}", "{\"a\":\"\\uFFFD\"}")]
    [InlineData("{\"a\":\"\\\\ud83d\"}", "{\"a\":\"\\\\ud83d\"}")]
    [InlineData("{\"a\":\"open", "{\"a\":\"open")]
    public void Sanitize_puts_right_what_is_nearly_JSON(string json, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(JsonSanitizer.Sanitize(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void Sanitize_replaces_invalid_UTF8()
    {
        byte[] json = [.. "{\"a\":\""u8, 0xFF, .. "\"}"u8];

        Assert.False(JsonSanitizer.IsSound(json));
        Assert.Equal("{\"a\":\"\uFFFD\"}", Encoding.UTF8.GetString(JsonSanitizer.Sanitize(json)));
    }

    [Theory]
    [InlineData(511, false)]
    [InlineData(512, true)]
    [InlineData(5000, true)]
    public void Sanitize_makes_null_of_what_is_too_deep(int depth, bool isTooDeep)
    {
        var json = $$"""{"a":{{new string('[', depth)}}{{new string(']', depth)}},"b":1}""";

        var sanitized = Encoding.UTF8.GetString(JsonSanitizer.Sanitize(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(isTooDeep, sanitized.Contains("null", StringComparison.Ordinal));
        Assert.Equal(1, LenientJson.Parse(Encoding.UTF8.GetBytes(json)).GetProperty("b").GetInt32());
    }

    [Theory]
    [InlineData("{}{}", 2)]
    [InlineData("{\"a\":\"}\"} x", 9)]
    [InlineData("{\"a\":NaN}{", 9)]
    [InlineData("{\"a\":1", 0)]
    [InlineData("[]", 0)]
    [InlineData("", 0)]
    public void FirstObjectLength_finds_the_end_of_the_first_object(string json, int expected) =>
        Assert.Equal(expected, JsonSanitizer.FirstObjectLength(Encoding.UTF8.GetBytes(json)));
}
