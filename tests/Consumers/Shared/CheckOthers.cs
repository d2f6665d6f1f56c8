using AceData;
using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;

namespace Consumers;

/// <summary>What every program must see of the clients of Dify and Bedrock Chat.</summary>
internal static class CheckOthers
{
    public static async Task DifyAsync(IDifyChatClient client)
    {
        var text = string.Empty;
        var ended = false;
        await foreach (var received in client.StreamAsync(new AceData.Dify.ChatRequest { Query = "Hello!" }))
        {
            text += (received as TextEvent)?.Text;
            ended |= received is MessageEndEvent;
        }

        Check.Require(ended && text.Contains("Hello!", StringComparison.Ordinal), $"Dify answered in another way: {text}");
        await RefusedAsync(() => client.ChatAsync(new AceData.Dify.ChatRequest { Query = "Hello!" }, new RequestOptions { ApiToken = "made-up-wrong" }));
        Console.WriteLine($"Dify: {text.Length} letters, a wrong key refused");
    }

    public static async Task BedrockChatAsync(IBedrockChatClient client)
    {
        var reply = await client.ChatAsync(ModelIdOfBedrock, "Hello!");

        Check.Require(reply.Answer.Contains("Hello!", StringComparison.Ordinal), $"Bedrock Chat answered in another way: {reply.Answer}");
        await RefusedAsync(() => client.ChatAsync(
            new AceData.BedrockChat.ChatRequest { Model = ModelIdOfBedrock, Question = "Hello!" }, options: new RequestOptions { ApiToken = "made-up-wrong" }));
        Console.WriteLine($"Bedrock Chat: {reply.Answer.Length} letters, a wrong key refused");
    }

    private static AceData.BedrockChat.ModelId ModelIdOfBedrock => AceData.BedrockChat.ModelId.ClaudeV35Sonnet;

    // Dify says 401, the gateway in front of Bedrock Chat 403.
    private static async Task RefusedAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (AceDataException refusal) when (refusal is AuthenticationException or PermissionDeniedException)
        {
            return;
        }

        Check.Require(false, "A wrong key was taken.");
    }
}
