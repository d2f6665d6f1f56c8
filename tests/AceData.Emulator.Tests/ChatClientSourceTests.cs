using Microsoft.Extensions.AI;

namespace AceData.Emulator.Tests;

public sealed class ChatClientSourceTests
{
    [Fact]
    public async Task A_chat_client_answers_with_the_whole_conversation_before_it()
    {
        using var client = new FakeChatClient(
            _ => [new TextReasoningContent("hm"), new TextContent("one "), new TextContent("two"), new UsageContent(new() { InputTokenCount = 3, OutputTokenCount = 4 })]);
        await using var service = await Service.StartAsync(new ChatClientReplies(client));
        var first = await service.PostAsync(Service.Chat("hi").With("preset", "be kind"), Service.Sse);

        await service.AskAsync("again", first.ConversationId);

        Assert.Equal("one two", first.StreamedText);
        Assert.Equal(7, first.Done["usage"]!.Int("total_tokens"));
        Assert.Contains("thinking", first.Types);
        Assert.Equal(["system: be kind", "user: hi"], client.Asked[0].Select(message => $"{message.Role}: {message.Text}"));
        Assert.Equal(["user: hi", "assistant: one two", "user: again"], client.Asked[1].Select(message => $"{message.Role}: {message.Text}"));
        Assert.Equal("gpt-4.1", client.Options[0]!.ModelId);
    }

    [Fact]
    public async Task A_function_call_pauses_for_the_client_and_goes_on_with_its_result()
    {
        using var client = new FakeChatClient(messages => messages[^1].Role == ChatRole.Tool
            ? [new TextContent("It is " + messages[^1].Contents.OfType<FunctionResultContent>().Single().Result)]
            : [new FunctionCallContent("call_1", "get_weather", new Dictionary<string, object?>
            {
                ["city"] = "Oslo",
                ["days"] = 2,
                ["exact"] = JsonDocument.Parse("true").RootElement,
            })]);
        await using var service = await Service.StartAsync(new ChatClientReplies(client));
        var tools = JsonNode.Parse("""[{"name":"get_weather","description":"d","inputSchema":{"type":"object"}}]""");

        var paused = await service.PostAsync(Service.Chat("weather?").With("client_tools", tools!.DeepClone()));
        var resumed = await service.ResumeAsync(paused.Id, ("call_1", "sunny"));

        Assert.Equal("""{"city":"Oslo","days":2,"exact":true}""", paused.Json.Arr("pending_client_tools").Single()!["input"]!.ToJsonString());
        Assert.Equal("It is sunny", resumed.StreamedText);
        Assert.Equal("get_weather", client.Options[0]!.Tools!.Single().Name);
        await service.AskAsync("thanks", paused.Id);
        Assert.Equal(["user", "assistant", "tool", "assistant", "user"], client.Asked[^1].Select(message => message.Role.Value));
    }

    [Fact]
    public async Task A_chat_client_that_throws_is_a_chat_error()
    {
        using var client = new FakeChatClient(_ => throw new HttpRequestException("no model"));
        await using var service = await Service.StartAsync(new ChatClientReplies(client));

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal("chat_error", answer.ErrorCode);
    }

    private sealed class FakeChatClient(Func<IReadOnlyList<ChatMessage>, IReadOnlyList<AIContent>> answer) : IChatClient
    {
        public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

        public List<ChatOptions?> Options { get; } = [];

        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages,
            ChatOptions? options = null,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            Asked.Add([.. messages]);
            Options.Add(options);
            foreach (var content in answer([.. messages]))
            {
                yield return new ChatResponseUpdate(ChatRole.Assistant, [content]);
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
