using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests;

public sealed class MediaContentTests
{
    private static readonly StreamEvent Told = new CompactEvent();

    [Theory]
    [InlineData("https://files.test/a.png", "image/png", "image", "image/png")]
    [InlineData("https://files.test/a", null, "image", "image/*")]
    [InlineData("https://files.test/a", null, "video", "video/*")]
    [InlineData("https://files.test/a", null, "audio", "audio/*")]
    [InlineData("https://files.test/a", null, "file", "application/octet-stream")]
    [InlineData("https://files.test/a", "no type", "image", "image/*")]
    public void An_address_is_a_link_with_its_media_type_or_what_its_kind_says(string url, string? mimeType, string kind, string mediaType)
    {
        var content = Assert.IsType<UriContent>(MediaContents.From(url, mimeType, kind, name: null, Told));

        Assert.Equal((url, mediaType), (content.Uri.AbsoluteUri, content.MediaType));
        Assert.Same(Told, content.RawRepresentation);
        Assert.Null(content.AdditionalProperties);
    }

    [Fact]
    public void Data_in_an_address_is_data()
    {
        var content = Assert.IsType<DataContent>(MediaContents.From("data:text/plain;base64,YWJj", "text/plain", "file", "a.txt", Told));

        Assert.Equal("abc"u8.ToArray(), content.Data.ToArray());
        Assert.Equal("a.txt", content.AdditionalProperties!["name"]);
        Assert.Same(Told, content.RawRepresentation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.png")]
    [InlineData("data:")]
    public void What_is_no_address_is_content_that_leads_to_its_event(string url)
    {
        var content = MediaContents.From(url, "image/png", "image", "a", Told);

        Assert.Equal(typeof(AIContent), content.GetType());
        Assert.Same(Told, content.RawRepresentation);
        Assert.Equal("a", content.AdditionalProperties!["name"]);
    }
}
