namespace AceData.Dify.Tests;

public sealed class ConvenienceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "ada")]
    [InlineData("grace", "grace")]
    public async Task ChatAsync_with_text_sends_it_for_the_user(string? user, string expected)
    {
        var dify = FakeDify.Answering("""{"answer":"Hello","conversation_id":"c-1"}""");
        using var client = dify.Client();

        var result = await client.ChatAsync("question", user, cancellationToken: Token);

        Assert.Equal("Hello", result.Answer);
        Assert.Equal("question", dify.Sent.Json.GetProperty("query").GetString());
        Assert.Equal("blocking", dify.Sent.Json.GetProperty("response_mode").GetString());
        Assert.Equal(expected, dify.Sent.Json.GetProperty("user").GetString());
    }

    [Fact]
    public async Task StreamAsync_with_text_sends_it_for_the_user()
    {
        var dify = FakeDify.Answering("data: {\"event\":\"message\",\"answer\":\"Hello\"}\n\ndata: {\"event\":\"message_end\"}\n\n", mediaType: "text/event-stream");
        using var client = dify.Client();

        var texts = await client.StreamAsync("question", "grace", cancellationToken: Token).ReadTextAsync(Token).ToListAsync();

        Assert.Equal(["Hello"], texts);
        Assert.Equal("question", dify.Sent.Json.GetProperty("query").GetString());
        Assert.Equal("grace", dify.Sent.Json.GetProperty("user").GetString());
    }

    [Fact]
    public async Task ChatAsync_without_question_throws_before_sending()
    {
        var dify = FakeDify.Answering("{}");
        using var client = dify.Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(" ", cancellationToken: Token));
        Assert.Throws<ArgumentException>(() => client.StreamAsync(" ", cancellationToken: Token));

        Assert.Empty(dify.Requests);
    }
}
