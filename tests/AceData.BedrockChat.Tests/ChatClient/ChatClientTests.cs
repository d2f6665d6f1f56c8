using Microsoft.Extensions.AI;

namespace AceData.BedrockChat.Tests;

public sealed class ChatClientTests : IDisposable
{
    private readonly FakeService _service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
    private readonly PollingOptions _polling = new() { FirstDelay = TimeSpan.FromMilliseconds(1) };

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task A_question_is_answered_with_all_that_is_known_of_the_reply()
    {
        using var client = _service.Client();
        using var chat = client.AsIChatClient(ModelId.ClaudeV35Sonnet, _polling);

        var response = await chat.GetResponseAsync("Hi", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Hello!", response.Text);
        Assert.Equal((FakeService.ConversationId, "claude-v3.5-sonnet", ChatFinishReason.Stop), (response.ConversationId, response.ModelId, response.FinishReason));
        Assert.Equal("hm", Assert.IsType<TextReasoningContent>(response.Messages.Single().Contents[0]).Text);
        Assert.IsType<UnknownBlock>(response.Messages.Single().Contents[2].RawRepresentation);
        Assert.IsType<ChatResult>(response.RawRepresentation);
        Assert.Equal(2024, response.CreatedAt!.Value.Year);
    }

    [Fact]
    public async Task A_stream_is_the_whole_answer_as_one_update()
    {
        using var client = _service.Client();
        using var chat = client.AsIChatClient(ModelId.ClaudeV35Sonnet, _polling);
        List<ChatResponseUpdate> updates = [];

        await foreach (var update in chat.GetStreamingResponseAsync("Hi", cancellationToken: TestContext.Current.CancellationToken))
        {
            updates.Add(update);
        }

        var only = Assert.Single(updates);
        Assert.Equal(("Hello!", FakeService.ConversationId), (only.Text, only.ConversationId));
    }

    [Fact]
    public async Task Text_images_files_model_and_instructions_are_sent()
    {
        using var client = _service.Client();
        using var chat = client.AsIChatClient(ModelId.ClaudeV35Sonnet, _polling);
        ChatMessage message = new(ChatRole.User, [new TextContent("look"), new DataContent(new byte[] { 1 }, "image/png"), new DataContent(new byte[] { 2 }, "text/plain") { Name = "a.txt" }]);

        await chat.GetResponseAsync([message], new ChatOptions { ModelId = "claude-v2", Instructions = "Be brief." }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"message":{"content":[{"contentType":"text","body":"Be brief."},{"contentType":"text","body":"look"},{"contentType":"image","mediaType":"image/png","body":"AQ=="},{"contentType":"attachment","fileName":"a.txt","body":"Ag=="}],"model":"claude-v2"}}""",
            _service.Bodies.Single());
    }

    [Fact]
    public async Task A_conversation_goes_on_with_what_came_after_the_last_answer()
    {
        using var client = _service.Client();
        using var chat = client.AsIChatClient(ModelId.ClaudeV35Sonnet, _polling);
        ChatMessage[] history = [new(ChatRole.User, "one"), new(ChatRole.Assistant, "two"), new(ChatRole.User, "three")];

        await chat.GetResponseAsync(history, new ChatOptions { ConversationId = "c1", Instructions = "Be brief." }, cancellationToken: TestContext.Current.CancellationToken);

        var body = JsonElement.Parse(_service.Bodies.Single());
        Assert.Equal("c1", body.GetProperty("conversationId").GetString());
        Assert.Equal("three", Assert.Single(body.GetProperty("message").GetProperty("content").EnumerateArray()).GetProperty("body").GetString());
    }

    [Fact]
    public async Task What_the_service_cannot_be_told_is_refused()
    {
        using var client = _service.Client();
        using var chat = client.AsIChatClient(ModelId.ClaudeV35Sonnet, _polling);

        await Assert.ThrowsAsync<ArgumentException>(() => chat.GetResponseAsync([new(ChatRole.User, "one"), new(ChatRole.Assistant, "two"), new(ChatRole.User, "three")], cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => chat.GetResponseAsync([new(ChatRole.User, [new FunctionResultContent("c", "r")])], cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => chat.GetResponseAsync([], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(_service.Requests);
    }

    [Fact]
    public async Task A_request_of_the_callers_is_built_on()
    {
        using var client = _service.Client();
        using var chat = client.AsIChatClient(ModelId.ClaudeV35Sonnet, _polling);
        ChatOptions options = new() { RawRepresentationFactory = _ => new ChatRequest { Model = "claude-v2", EnableReasoning = true } };

        await chat.GetResponseAsync("Hi", options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"message":{"content":[{"contentType":"text","body":"Hi"}],"model":"claude-v2"},"enableReasoning":true}""", _service.Bodies.Single());
    }

    [Fact]
    public async Task Disposing_it_leaves_the_client_open_and_errors_keep_their_type()
    {
        var service = FakeService.Always(HttpStatusCode.TooManyRequests, Transcript.Text("error-quota.json"));
        using var client = service.Client();
        var chat = client.AsIChatClient(ModelId.ClaudeV35Sonnet);

        Assert.Same(client, chat.GetService<IBedrockChatClient>());
        Assert.Equal("claude-v3.5-sonnet", chat.GetService<ChatClientMetadata>()!.DefaultModelId);
        Assert.Null(chat.GetService(typeof(IBedrockChatClient), "key"));
        chat.Dispose();

        await Assert.ThrowsAsync<RateLimitException>(() => client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<RateLimitException>(() => chat.GetResponseAsync("Hi", cancellationToken: TestContext.Current.CancellationToken));
    }
}
