namespace AceData.Aichat2.Tests;

public sealed class Aichat2ErrorsWithStatus200Tests : ErrorsWithStatus200Tests
{
    [Theory]
    [InlineData("""{"answer":"hi","code":"c","message":"m","detail":"d"}""", "hi")]
    [InlineData("""{"code":"c","message":"m","answer":"hi","error":null}""", "hi")]
    [InlineData("""{"answer":"hi","error":""}""", "hi")]
    [InlineData("""{"answer":"","id":"c"}""", "")]
    [InlineData("""{"id":"c"}""", "")]
    public async Task ChatAsync_reads_answers_whatever_is_beside_them(string body, string answer) => Assert.Equal(answer, await AskAsync(body));

    [Fact]
    public async Task StreamAsync_answered_with_plain_JSON_throws_errors_and_reads_answers()
    {
        Assert.Equal("bad_request", (await Assert.ThrowsAsync<BadRequestException>(() => StreamAsync("""{"code":"bad_request","message":"no"}"""))).Code);
        await Assert.ThrowsAsync<ProtocolException>(() => StreamAsync("{}"));
        Assert.Equal("hi", await StreamAsync("""{"answer":"hi"}"""));
    }

    [Theory]
    [InlineData("""{"task_id":"t"}""", "t", "t")]
    [InlineData("""{"task_id":"t","conversation_id":"c"}""", "c", "c")]
    [InlineData("""{"task_id":"t","id":"i"}""", "i", "i")]
    public async Task EnqueueAsync_takes_the_ID_from_whichever_field_names_it(string body, string id, string conversationId)
    {
        using FixedBodyHandler handler = new(Encoding.UTF8.GetBytes(body));
        using HttpClient http = new(handler);
        using var client = Client(http, new RetryOptions());

        var queued = await client.EnqueueAsync(new ChatRequest { Question = "hi" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(id, queued.Id);
        Assert.Equal(conversationId, queued.ConversationId);
        Assert.Equal("t", queued.TaskId);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"status":"queued"}""")]
    public async Task EnqueueAsync_without_an_ID_throws_ProtocolException(string body)
    {
        using FixedBodyHandler handler = new(Encoding.UTF8.GetBytes(body));
        using HttpClient http = new(handler);
        using var client = Client(http, new RetryOptions());

        await Assert.ThrowsAsync<ProtocolException>(() => client.EnqueueAsync(new ChatRequest { Question = "hi" }, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ListAsync_ends_when_a_page_brings_nothing_new()
    {
        using FixedBodyHandler handler = new("""{"items":[{"id":"a"},{"id":"b"}],"count":2,"total":1000000}"""u8.ToArray());
        using HttpClient http = new(handler);
        using var client = Client(http, new RetryOptions());
        List<string> ids = [];
        await foreach (var item in client.ListAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            ids.Add(item.Id);
        }

        Assert.Equal(["a", "b"], ids);
        Assert.Equal(2, handler.Requests);
    }

    protected override async Task<string> AskAsync(HttpClient http, RetryOptions retry)
    {
        using var client = Client(http, retry);
        return (await client.ChatAsync(new ChatRequest { Question = "hi" })).Answer;
    }

    private static ConversationsClient Client(HttpClient http, RetryOptions retry) =>
        new(new ConversationsClientOptions { ApiToken = Answers.Token, BaseAddress = new Uri("https://aichat2.test"), Retry = retry }, http);

    private static async Task<string> StreamAsync(string body)
    {
        using FixedBodyHandler handler = new(Encoding.UTF8.GetBytes(body));
        using HttpClient http = new(handler);
        using var client = Client(http, new RetryOptions());
        return (await client.StreamAsync(new ChatRequest { Question = "hi" }).ToChatResultAsync()).Answer;
    }
}
