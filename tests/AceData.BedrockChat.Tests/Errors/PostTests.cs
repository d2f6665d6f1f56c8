namespace AceData.BedrockChat.Tests;

public sealed class PostTests
{
    private static readonly RequestOptions Repeating = new() { Retry = new RetryOptions { RetryNonIdempotent = true, BaseDelay = TimeSpan.Zero } };

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_post_that_was_answered_is_never_repeated(HttpStatusCode status)
    {
        var service = FakeService.Always(status, """{"message":"x"}""");
        using var client = service.Client();

        await Assert.ThrowsAnyAsync<AceDataException>(() => client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<AceDataException>(() => client.ChatAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(2, service.Posts);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_not_repeated_and_says_that_it_may_have_arrived()
    {
        FakeService service = new(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        using var client = service.Client();

        var lost = await Assert.ThrowsAsync<ApiConnectionException>(() => client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((1, true), (service.Posts, lost.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task A_post_that_never_left_is_repeated()
    {
        var failures = 2;
        FakeService service = new(_ => failures-- > 0 ? throw new HttpRequestException(HttpRequestError.ConnectionError) : FakeService.Posted());
        using var client = service.Client();

        var posted = await client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((3, 3), (service.Posts, posted.Metadata.Attempts));
    }

    [Fact]
    public async Task A_post_is_repeated_when_the_caller_chose_the_conversation_and_asks_for_it()
    {
        var failures = 2;
        FakeService service = new(_ => failures-- > 0 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : FakeService.Posted());
        using var client = service.Client();

        await client.PostAsync(FakeService.Question(Ulid.New()), Repeating, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, service.Posts);
        Assert.Single(service.Bodies.Distinct());
    }

    [Fact]
    public async Task Asking_for_it_alone_repeats_nothing_and_choosing_alone_neither()
    {
        FakeService service = new(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        using var client = service.Client();

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.PostAsync(FakeService.Question(), Repeating, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ApiConnectionException>(() => client.PostAsync(FakeService.Question(Ulid.New()), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(2, service.Posts);
    }

    [Theory]
    [InlineData("""{"conversationId":"c"}""")]
    [InlineData("""{"conversationId":"","messageId":"m"}""")]
    [InlineData("""{"conversationId":"c","messageId":null}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task An_answer_without_ids_is_a_protocol_error(string body)
    {
        using var client = FakeService.Always(HttpStatusCode.OK, body).Client();

        var wrong = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(wrong.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task Reads_are_repeated_after_any_passing_failure_and_not_after_a_used_up_quota()
    {
        var failures = 2;
        FakeService service = new(_ => failures-- > 0 ? FakeService.Json(HttpStatusCode.TooManyRequests, Transcript.Text("error-throttled.json")) : FakeService.Replied());
        var quota = FakeService.Always(HttpStatusCode.TooManyRequests, Transcript.Text("error-quota.json"));
        using var client = service.Client();
        using var spent = quota.Client();

        await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<RateLimitException>(() => spent.GetConversationAsync("c", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((3, 1), (service.Polls, quota.Polls));
    }

    [Fact]
    public async Task Nothing_is_sent_when_a_request_cannot_be_meant()
    {
        FakeService service = new(_ => FakeService.Posted());
        using var client = service.Client();
        var question = FakeService.Question();

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.PostAsync(null!, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostAsync(new ChatRequest { Model = "m" }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostAsync(question with { Model = default }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => question with { Question = null, Content = [ContentBlock.Text("a"), null!] });
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostAsync(question with { Content = [ContentBlock.Text("a")] }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(question with { ConversationId = " " }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(question, new PollingOptions { Timeout = TimeSpan.Zero }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(question, new PollingOptions { FirstDelay = TimeSpan.Zero }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(question, new PollingOptions { MaxDelay = TimeSpan.FromMilliseconds(1) }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(question, options: new RequestOptions { ApiToken = "" }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.WaitForReplyAsync("", "m", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.WaitForReplyAsync(new PostedMessage(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetMessageAsync("c", "..", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetConversationAsync(".", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetConversationAsync(null!, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public void A_client_needs_a_key_and_an_address()
    {
        Assert.Contains("BEDROCK_CHAT_API_BASE_URL", Assert.Throws<ArgumentException>(() => new BedrockChatClient(new BedrockChatClientOptions { ApiToken = "k" })).Message, StringComparison.Ordinal);
        Assert.Contains("BEDROCK_CHAT_API_KEY", Assert.Throws<ArgumentException>(() => new BedrockChatClient(new BedrockChatClientOptions { BaseAddress = new Uri("https://x.test") })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new BedrockChatClient(null!, new Uri("https://x.test")));
        Assert.Throws<ArgumentNullException>(() => new BedrockChatClient("k", null!));
    }

    [Fact]
    public async Task The_key_stands_in_no_exception()
    {
        var service = FakeService.Always(HttpStatusCode.Forbidden, Transcript.Text("error-gateway.json"));
        using var client = service.Client();

        var refused = await Assert.ThrowsAsync<PermissionDeniedException>(() => client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(FakeService.Key, service.Keys.Single());
        Assert.DoesNotContain(FakeService.Key, refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("API key", refused.Hint, StringComparison.Ordinal);
    }
}
