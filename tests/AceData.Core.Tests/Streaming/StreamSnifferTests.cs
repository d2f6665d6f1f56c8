namespace AceData.Core.Tests;

public sealed class StreamSnifferTests
{
    [Theory]
    [InlineData("data:", true, StreamFormat.ServerSentEvents)]
    [InlineData(":", true, StreamFormat.ServerSentEvents)]
    [InlineData("\r\n\uFEFFx", true, null)]
    [InlineData("\uFEFF\nretry: 5", true, StreamFormat.ServerSentEvents)]
    [InlineData("", false, null)]
    [InlineData("dat", false, null)]
    [InlineData("dax", true, null)]
    [InlineData("{", false, null)]
    [InlineData("{\"a\":{\"type\":1},", false, null)]
    [InlineData("{\"a\":{\"type\":1},\"type\":", true, StreamFormat.NdJson)]
    [InlineData("{\"a\":1}", true, null)]
    [InlineData("{x", true, null)]
    [InlineData("[1]", true, null)]
    public void TryTell_decides_as_early_as_it_can(string text, bool isTold, StreamFormat? expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal(isTold, StreamSniffer.TryTell(bytes, isAll: false, out var format));
        Assert.Equal(isTold ? expected : null, format);
        Assert.True(StreamSniffer.TryTell(bytes, isAll: true, out format));
        Assert.Equal(expected, format);
    }
}
