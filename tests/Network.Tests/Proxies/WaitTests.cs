using AceData.Aichat2;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Proxies;

/// <summary>P6: a wait outlives one poll that a portal answered, and always carries its IDs.</summary>
public sealed class WaitTests
{
    private const string Page = "<!DOCTYPE html><html><body>Accept the terms of this hotel.</body></html>";

    [Fact]
    public async Task Bedrock_WaitForReplyAsync_outlives_a_poll_that_a_portal_answered()
    {
        var polls = 0;
        await using var origin = Origin.Start(exchange => ++polls == 1
            ? exchange.AnswerAsync(200, "text/html", Page)
            : exchange.AnswerAsync(200, "application/json", """{"conversationId":"c-1","message":{"content":[{"contentType":"text","body":"Hello"}]}}"""));
        using var client = BedrockChatCalls.Client(new ClientSetup(origin.Address));

        var reply = await client.WaitForReplyAsync("c-1", "m-1");

        Assert.Equal("c-1", reply.ConversationId);
    }

    [Fact]
    public async Task WaitForRunAsync_outlives_a_poll_that_a_portal_answered()
    {
        var polls = 0;
        await using var origin = Origin.Start(exchange => ++polls == 1
            ? exchange.AnswerAsync(200, "text/html", Page)
            : exchange.AnswerAsync(200, "application/json", """{"id":"c-1","status":"completed","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"Hello"}]}"""));
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address));

        var conversation = await client.WaitForRunAsync("c-1");

        Assert.Equal("c-1", conversation.Id);
    }
}
