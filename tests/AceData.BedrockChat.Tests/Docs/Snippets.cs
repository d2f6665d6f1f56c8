using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AceData.BedrockChat.Tests;

/// <summary>The code of docs/bedrock-chat.md, which a test holds to be the same.</summary>
internal static class Snippets
{
    public static async Task ChatAsync(string apiKey, Uri baseAddress)
    {
        // snippet: ask
        using BedrockChatClient client = new(apiKey, baseAddress);

        var result = await client.ChatAsync(ModelId.ClaudeV35Sonnet, "Why is the sky blue?");

        Console.WriteLine(result.Answer);
        // end
    }

    public static async Task StreamAsync(IBedrockChatClient client)
    {
        // snippet: stream
        await foreach (var evt in client.StreamAsync(ModelId.ClaudeV35Sonnet, "Why is the sky blue?"))
        {
            switch (evt)
            {
                case MessagePostedEvent posted:
                    Console.WriteLine($"Posted to {posted.ConversationId}.");
                    break;
                case ReplyPendingEvent pending:
                    Console.WriteLine($"Next poll in {pending.NextPollIn.TotalSeconds:0.0} s.");
                    break;
                case ReplyEvent reply:
                    Console.WriteLine(reply.Reply.Answer);
                    break;
            }
        }
        // end
    }

    public static async Task LateAsync(IBedrockChatClient client, ChatRequest request)
    {
        // snippet: late
        try
        {
            await client.ChatAsync(request, new PollingOptions { Timeout = TimeSpan.FromMinutes(2) });
        }
        catch (ReplyTimeoutException late)
        {
            var result = await client.WaitForReplyAsync(late.ConversationId!, late.MessageId);
            Console.WriteLine(result.Answer);
        }
        // end
    }

    public static async Task SessionAsync(IBedrockChatClient client)
    {
        // snippet: session
        var session = client.CreateSession(ModelId.ClaudeV35Sonnet);
        await session.SendAsync("My name is Ada.");
        await session.SendAsync("What is my name?");

        var conversation = await session.GetConversationAsync();
        foreach (var message in conversation.Thread)
        {
            Console.WriteLine($"{message.Role}: {message.Text}");
        }
        // end
    }

    public static async Task<ChatRequest> FilesAsync(string path)
    {
        // snippet: files
        await using var photo = File.OpenRead(path);
        ChatRequest request = new()
        {
            Model = ModelId.ClaudeV35Sonnet,
            Content = [ContentBlock.Text("What is on this picture?"), await ContentBlock.ReadImageAsync(photo, "image/png")],
        };
        // end
        return request;
    }

    public static async Task LostAsync(IBedrockChatClient client, ChatRequest request)
    {
        // snippet: lost
        var id = Ulid.New();
        try
        {
            await client.ChatAsync(request with { ConversationId = id });
        }
        catch (AceDataException lost) when (lost.MayHaveBeenProcessed)
        {
            var conversation = await client.GetConversationAsync(id);
            Console.WriteLine(conversation.Thread[^1].Text);
        }
        // end
    }

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        // snippet: register
        services.AddBedrockChatClient(configuration.GetSection("BedrockChat"));
        // end
    }

    public static async Task EmulateAsync()
    {
        // snippet: emulator
        await using var emulator = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions
        {
            ReplyDelay = TimeSpan.FromSeconds(3),
            Quota = 1000,
        });
        emulator.Faults.Add(BedrockChatFaults.Throttled() with { Action = "message", Times = 2 });
        // end
    }
}
