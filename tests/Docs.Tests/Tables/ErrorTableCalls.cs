using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;
using ChatRequest = AceData.Aichat2.ChatRequest;

namespace Docs.Tests;

/// <summary>The calls that the columns of the tables stand for.</summary>
internal static class ErrorTableCalls
{
    private const string Answer = """{"answer":"a","id":"1"}""";
    private const string Stream = "data: {\"type\":\"done\",\"conversation_id\":\"1\",\"terminal_reason\":\"natural_stop\"}\n\n";

    public static IReadOnlyList<ErrorTableCall> Turns { get; } =
    [
        Aichat2("ChatAsync", Answer, client => client.ChatAsync(new ChatRequest { Question = "q" })),
        Aichat2("StreamAsync", Stream, client => client.StreamAsync(new ChatRequest { Question = "q" }).ToChatResultAsync()),
        Aichat2("EnqueueAsync", """{"task_id":"1","id":"1","conversation_id":"1","status":"queued"}""", client => client.EnqueueAsync(new ChatRequest { Question = "q" })),
    ];

    public static IReadOnlyList<ErrorTableCall> StatelessTurns { get; } =
    [
        Aichat2("ChatAsync, stateless", Answer, client => client.ChatAsync(new ChatRequest { Question = "q", Stateful = false })),
        Aichat2("StreamAsync, stateless", Stream, client => client.StreamAsync(new ChatRequest { Question = "q", Stateful = false }).ToChatResultAsync()),
    ];

    public static IReadOnlyList<ErrorTableCall> OtherCalls { get; } =
    [
        Aichat2("ChatAsync, resumed", Answer, client => client.ChatAsync(new ChatRequest { Id = "1", ToolResults = [new ToolResult { ToolUseId = "t", Output = "o" }] })),
        Aichat2("RetrieveAsync", """{"id":"1"}""", client => client.RetrieveAsync("1")),
        Aichat2("RetrieveBatchAsync", """{"items":[],"total":0}""", client => client.RetrieveBatchAsync()),
        Aichat2("UpdateAsync", """{"id":"1","success":true}""", client => client.UpdateAsync(new UpdateRequest { Id = "1", Title = "t" })),
        Aichat2("DeleteAsync", """{"id":"1","success":true}""", client => client.DeleteAsync("1")),
    ];

    public static IReadOnlyList<ErrorTableCall> DifyReads { get; } =
    [
        Dify("Application.GetInfoAsync", """{"name":"n"}""", client => client.Application.GetInfoAsync()),
        Dify("Conversations.GetPageAsync", """{"data":[],"has_more":false,"limit":20}""", client => client.Conversations.GetPageAsync()),
    ];

    public static IReadOnlyList<ErrorTableCall> DifyOthers { get; } =
    [
        Dify("ChatAsync", """{"event":"message","answer":"a","message_id":"m","conversation_id":"c"}""", client => client.ChatAsync(new AceData.Dify.ChatRequest { Query = "q" })),
        Dify("Conversations.DeleteAsync", "{}", client => client.Conversations.DeleteAsync("c")),
    ];

    public static IReadOnlyList<ErrorTableCall> BedrockReads { get; } =
    [
        Bedrock("GetConversationAsync", """{"id":"c","title":"t","createTime":0,"messageMap":{},"lastMessageId":"m"}""", client => client.GetConversationAsync("c")),
    ];

    public static IReadOnlyList<ErrorTableCall> BedrockPosts { get; } =
    [
        Bedrock("PostAsync", """{"conversationId":"c","messageId":"m"}""", client => client.PostAsync(new AceData.BedrockChat.ChatRequest { Model = AceData.BedrockChat.ModelId.ClaudeV35Sonnet, Question = "q" })),
    ];

    private static ErrorTableCall Aichat2(string name, string body, Func<ConversationsClient, Task> call) => new(name, body, async (http, retry) =>
    {
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = "made-up", BaseAddress = new Uri("https://aichat2.test"), Retry = retry }, http);
        await call(client);
    });

    private static ErrorTableCall Dify(string name, string body, Func<DifyChatClient, Task> call) => new(name, body, async (http, retry) =>
    {
        using DifyChatClient client = new(new DifyChatClientOptions { ApiToken = "app-made-up", BaseAddress = new Uri("https://dify.test/v1"), User = "ada", Retry = retry }, http);
        await call(client);
    });

    private static ErrorTableCall Bedrock(string name, string body, Func<BedrockChatClient, Task> call) => new(name, body, async (http, retry) =>
    {
        using BedrockChatClient client = new(new BedrockChatClientOptions { ApiToken = "made-up", BaseAddress = new Uri("https://bedrock.test/api"), Retry = retry }, http);
        await call(client);
    });
}
