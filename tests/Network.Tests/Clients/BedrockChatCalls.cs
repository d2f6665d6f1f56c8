using AceData.BedrockChat;

namespace Network.Tests.Clients;

internal static class BedrockChatCalls
{
    private const string Error = """{"errors":["busy"]}""";

    public static IEnumerable<ClientOperation> All { get; } =
    [
        new("bedrock", "GET", "application/json", """{"id":"c-1","title":"Hello","messageMap":{},"lastMessageId":""}""", Error, setup => Open(setup, async (client, token) =>
            (await client.GetConversationAsync("c-1", cancellationToken: token)).Metadata.Attempts)),
        new("bedrock", "chat", "application/json", """{"conversationId":"c-1","messageId":"m-1"}""", Error, setup => Open(setup, async (client, token) =>
            (await client.PostAsync(new ChatRequest { Model = "claude-v3-haiku", Question = ClientSetup.Prompt }, cancellationToken: token)).Metadata.Attempts)),
    ];

    public static BedrockChatClient Client(ClientSetup setup)
    {
        var options = setup.ApplyTo(new BedrockChatClientOptions());
        return setup.Http is null ? new BedrockChatClient(options) : new BedrockChatClient(options, setup.Http);
    }

    private static ClientCall Open(ClientSetup setup, Func<BedrockChatClient, CancellationToken, Task<int?>> send)
    {
        var client = Client(setup);
        return new ClientCall(client, token => send(client, token));
    }
}
