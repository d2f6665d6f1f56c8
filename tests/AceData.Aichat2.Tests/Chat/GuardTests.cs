namespace AceData.Aichat2.Tests;

public sealed class GuardTests
{
    private int _sent;

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a b")]
    [InlineData("a\r\nX: y")]
    [InlineData("tökên")]
    public void A_token_that_cannot_be_one_is_refused_without_being_quoted(string token)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ConversationsClient(token));

        Assert.Contains("token", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.True(token.Trim().Length == 0 || !refused.Message.Contains(token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("relative/path", "absolute")]
    [InlineData("ftp://example.com", "absolute")]
    [InlineData("http://example.com", "https")]
    [InlineData("https://user:secret@example.com", "user info")]
    [InlineData("https://example.com/?q=1", "query")]
    public void A_base_address_that_cannot_be_used_is_refused(string address, string because)
    {
        var refused = Assert.Throws<ArgumentException>(() => new ConversationsClient(new ConversationsClientOptions
        {
            ApiToken = Answers.Token,
            BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute),
        }));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost:1")]
    [InlineData("http://[::1]:1")]
    public void Plain_http_is_taken_on_this_machine(string address)
    {
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = Answers.Token, BaseAddress = new Uri(address) });
    }

    [Fact]
    public void Plain_http_elsewhere_is_taken_when_allowed()
    {
        using ConversationsClient client = new(new ConversationsClientOptions
        {
            ApiToken = Answers.Token,
            BaseAddress = new Uri("http://example.com"),
            AllowInsecureHttp = true,
        });
    }

    [Fact]
    public void Every_fault_of_the_options_is_named_at_once()
    {
        var refused = Assert.Throws<ArgumentException>(() => new ConversationsClient(new ConversationsClientOptions
        {
            ApiToken = "",
            Timeout = TimeSpan.Zero,
            ConnectTimeout = TimeSpan.FromSeconds(-5),
            StreamIdleTimeout = TimeSpan.FromDays(100),
            MaxEventBytes = 0,
            MaxResponseBytes = -1,
            MaxErrorBodyBytes = 0,
            Retry = new RetryOptions { MaxRetries = -1, BaseDelay = TimeSpan.FromSeconds(-1) },
        }));

        foreach (var name in new[] { "token", "Timeout", "ConnectTimeout", "StreamIdleTimeout", "MaxEventBytes", "MaxResponseBytes", "MaxErrorBodyBytes", "MaxRetries", "BaseDelay" })
        {
            Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_sent_when_a_request_cannot_be_meant()
    {
        using var client = Answers.Client(_ =>
        {
            _sent++;
            return Answers.Response(Transcript.Bytes("bodies/chat.json"), "application/json");
        });

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.ChatAsync(null!, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(new ChatRequest(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(new ChatRequest { Question = "q", Id = " " }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(new ChatRequest { Question = "q", MaxTurns = 0 }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => client.StreamAsync(new ChatRequest(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.EnqueueAsync(new ChatRequest(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.RetrieveAsync("", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.RetrieveAsync((string)null!, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.RetrieveAsync((RetrieveRequest)null!, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RetrieveBatchAsync(new RetrieveBatchRequest { Limit = 0 }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RetrieveBatchAsync(new RetrieveBatchRequest { Limit = 101 }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RetrieveBatchAsync(new RetrieveBatchRequest { Offset = -1 }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => client.ListAsync(new RetrieveBatchRequest { Limit = 0 }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateAsync(new UpdateRequest { Id = "c" }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.UpdateAsync(new UpdateRequest { Id = " ", Title = "t" }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.DeleteAsync("", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, new RequestOptions { ApiToken = "" }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, new RequestOptions { Timeout = TimeSpan.Zero }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, new RequestOptions { Retry = new RetryOptions { MaxRetries = -1 } }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(
            new ChatRequest { Question = "q" },
            new RequestOptions { Headers = new Dictionary<string, string> { ["X"] = "a\r\nAuthorization: b" } }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(0, _sent);
    }
}
