namespace AceData.Core.Tests;

public sealed class JsonDepthTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(64)]
    [InlineData("2000")]
    [InlineData("100000")]
    public void A_depth_is_a_whole_number(object? value) => Assert.Null(JsonDepth.ErrorOf(value));

    [Theory]
    [InlineData("")]
    [InlineData("deep")]
    [InlineData(-1)]
    [InlineData(63)]
    [InlineData("100001")]
    [InlineData(512.5)]
    [InlineData("1e3")]
    public void Anything_else_is_an_error_that_names_the_setting(object value) =>
        Assert.Equal("The runtime setting AceData.MaxJsonDepth must be a whole number from 64 to 100000.", JsonDepth.ErrorOf(value));

    [Fact]
    public void The_default_is_512() => Assert.Equal((512, 1000), (JsonDepth.Max, JsonDepth.MaxForWriting));
}
