namespace AceData.Core.Tests;

public sealed class JsonDepthTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(64)]
    [InlineData("800")]
    [InlineData("1000")]
    public void A_depth_is_a_whole_number(object? value) => Assert.Null(JsonDepth.ErrorOf(value));

    [Theory]
    [InlineData("")]
    [InlineData("deep")]
    [InlineData(-1)]
    [InlineData(63)]
    [InlineData("1001")]
    [InlineData(512.5)]
    [InlineData("1e3")]
    public void Anything_else_is_an_error_that_names_the_setting(object value) =>
        Assert.Equal("The runtime setting AceData.MaxJsonDepth must be a whole number from 64 to 1000.", JsonDepth.ErrorOf(value));

    [Fact]
    public void The_default_is_512() => Assert.Equal((512, 1000), (JsonDepth.Max, JsonDepth.MaxForWriting));

    [Fact]
    public void Values_of_the_greatest_depth_are_compared_and_written_on_a_small_stack()
    {
        var json = string.Concat(Enumerable.Repeat("{\"a\":[", 500)) + string.Concat(Enumerable.Repeat("]}", 500));
        var value = JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 });
        using MemoryStream written = new();
        var areEqual = false;
        Thread small = new(() =>
        {
            areEqual = JsonValue.Equals(value, JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = 1000 }));
            using Utf8JsonWriter writer = new(written, new JsonWriterOptions { MaxDepth = 1000 });
            SetAsideFields.Write(writer, value, static (inner, element) => element.WriteTo(inner));
        }, maxStackSize: 1024 * 1024);

        small.Start();
        small.Join();

        Assert.True(areEqual);
        Assert.Equal(json, Encoding.UTF8.GetString(written.ToArray()));
    }
}
