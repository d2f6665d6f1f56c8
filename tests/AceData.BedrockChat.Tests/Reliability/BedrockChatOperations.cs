namespace AceData.BedrockChat.Tests;

/// <summary>The operations of Bedrock Chat that faults are tried on.</summary>
internal static class BedrockChatOperations
{
    public static IReadOnlyList<FaultOperation> All { get; } =
    [
        new("PostAsync", GoodAnswer.Json("""{"conversationId":"c-1","messageId":"m-1","note":"Hello"}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.PostAsync(FakeService.Question(), cancellationToken: token)).Metadata.Attempts)),
        new("GetConversationAsync", GoodAnswer.Json("""{"id":"c-1","title":"Hello","messageMap":{},"lastMessageId":""}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.GetConversationAsync("c-1", cancellationToken: token)).Metadata.Attempts)),
        new("GetMessageAsync", GoodAnswer.Json("""{"conversationId":"c-1","message":{"content":[{"contentType":"text","body":"Hello"}]}}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.GetMessageAsync("c-1", "m-1", cancellationToken: token)).Metadata.Attempts)),
        new("CheckHealthAsync", GoodAnswer.Json("""{"status":"ok","note":"Hello"}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.CheckHealthAsync(cancellationToken: token)).Metadata.Attempts)),
    ];

    private static FaultSession Open(Uri address, FaultLimits limits, Func<BedrockChatClient, CancellationToken, Task<int?>> call)
    {
        BedrockChatClientOptions options = new() { ApiToken = FakeService.Key, BaseAddress = address };
        limits.ApplyTo(options);
        BedrockChatClient client = new(options);
        return new FaultSession(client, token => call(client, token));
    }
}
