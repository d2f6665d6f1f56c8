namespace AceData.Aichat2.Tests;

public sealed class RequestTests
{
    [Fact]
    public async Task A_chat_sends_what_was_set_and_nothing_else()
    {
        Assert.Equal("""{"question":"hi"}""", await BodyAsync(client => client.ChatAsync(new ChatRequest { Question = "hi" })));
    }

    [Fact]
    public async Task Text_stays_a_string_and_blocks_become_a_list()
    {
        Assert.Equal("""{"message":"hi"}""", await BodyAsync(client => client.ChatAsync(new ChatRequest { Message = "hi" })));
        Assert.Equal(
            """{"message":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"data:x"}},{"type":"file_url","file_url":{"url":"https://e/f"}}]}""",
            await BodyAsync(client => client.ChatAsync(new ChatRequest { Message = [ContentBlock.Text("a"), ContentBlock.Image("data:x"), ContentBlock.File(new Uri("https://e/f"))] })));
    }

    [Fact]
    public async Task Additional_properties_are_sent_as_fields()
    {
        ChatRequest request = new()
        {
            Question = "hi",
            AdditionalProperties = new Dictionary<string, JsonElement> { ["metadata"] = JsonElement.Parse("""{"a":1}""") },
        };

        Assert.Equal("""{"question":"hi","metadata":{"a":1}}""", await BodyAsync(client => client.ChatAsync(request)));
    }

    [Fact]
    public async Task Enqueueing_sets_async_and_leaves_the_callers_request_alone()
    {
        ChatRequest request = new() { Question = "hi" };
        var before = request with { };

        Assert.Equal("""{"question":"hi","async":true}""", await BodyAsync(client => client.EnqueueAsync(request)));
        Assert.Equal(before, request);
    }

    [Fact]
    public async Task The_other_actions_name_themselves()
    {
        Assert.Equal("""{"action":"retrieve","id":"c"}""", await BodyAsync(client => client.RetrieveAsync("c")));
        Assert.Equal("""{"action":"retrieve_batch"}""", await BodyAsync(client => client.RetrieveBatchAsync()));
        Assert.Equal("""{"action":"update","id":"c","title":"t"}""", await BodyAsync(client => client.UpdateAsync(new UpdateRequest { Id = "c", Title = "t" })));
        Assert.Equal("""{"action":"update","id":"c","messages":[]}""", await BodyAsync(client => client.UpdateAsync(new UpdateRequest { Id = "c", Messages = [] })));
        Assert.Equal("""{"action":"delete","id":"c"}""", await BodyAsync(client => client.DeleteAsync("c")));
    }

    [Theory]
    [InlineData(StreamFormat.ServerSentEvents, "text/event-stream")]
    [InlineData(StreamFormat.NdJson, "application/x-ndjson")]
    public async Task A_stream_asks_for_its_format_and_no_compression(StreamFormat format, string accept)
    {
        HttpRequestMessage? sent = null;
        using var client = Answers.Client(
            request =>
            {
                sent = request;
                return Answers.Response(Transcript.Bytes("text.sse"), "text/event-stream");
            },
            options => options.StreamFormat = format);

        await Answers.ReadAsync(client);

        Assert.Equal(accept, sent!.Headers.Accept.ToString());
        Assert.Equal("identity", sent.Headers.AcceptEncoding.ToString());
        Assert.DoesNotContain("stream", Answers.BodyOf(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_goes_to_the_one_endpoint_with_the_token_and_headers_of_its_own()
    {
        HttpRequestMessage? sent = null;
        using var client = Answers.Client(request =>
        {
            sent = request;
            return Answers.Response(Transcript.Bytes("bodies/chat.json"), "application/json");
        });

        await client.ChatAsync(new ChatRequest { Question = "hi" }, new RequestOptions
        {
            ApiToken = "another-token",
            Headers = new Dictionary<string, string> { ["X-Tenant"] = "t", ["User-Agent"] = "mine/1" },
        }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HttpMethod.Post, sent!.Method);
        Assert.Equal("https://aichat2.test/aichat2/conversations", sent.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer another-token", sent.Headers.Authorization!.ToString());
        Assert.Equal("t", Assert.Single(sent.Headers.GetValues("X-Tenant")));
        Assert.Equal("mine/1", Assert.Single(sent.Headers.GetValues("User-Agent")));
        Assert.Equal("application/json", sent.Content!.Headers.ContentType!.ToString());
        Assert.Equal("application/json", sent.Headers.Accept.ToString());
    }

    [Theory]
    [InlineData("https://h/base", "https://h/base/aichat2/conversations")]
    [InlineData("https://h/base/", "https://h/base/aichat2/conversations")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/aichat2/conversations")]
    public async Task A_base_address_keeps_its_path_with_or_without_a_slash(string baseAddress, string expected)
    {
        Uri? asked = null;
        using var client = Answers.Client(
            request =>
            {
                asked = request.RequestUri;
                return Answers.Response(Transcript.Bytes("bodies/chat.json"), "application/json");
            },
            options => options.BaseAddress = new Uri(baseAddress));

        await client.ChatAsync(new ChatRequest { Question = "hi" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, asked!.AbsoluteUri);
    }

    private static async Task<string> BodyAsync(Func<ConversationsClient, Task> send)
    {
        var body = string.Empty;
        using var client = Answers.Client(request =>
        {
            body = Answers.BodyOf(request);
            return Answers.Response("""{"id":"c","answer":"","success":true,"items":[]}"""u8.ToArray(), "application/json");
        });
        await send(client);
        return body;
    }
}
