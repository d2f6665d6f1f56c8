using AceData.BedrockChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Docs;

/// <summary>The code of the README of the package for Bedrock Chat.</summary>
internal static class BedrockSnippets
{
    public static async Task ChatAsync()
    {
        #region first
        using BedrockChatClient client = new("your-api-key", new Uri("https://api-id.execute-api.eu-west-1.amazonaws.com/api"));

        ChatResult reply = await client.ChatAsync(ModelId.ClaudeV35Sonnet, "Why is the sky blue?");
        Console.WriteLine(reply.Answer);
        #endregion
    }

    public static void Register(HostApplicationBuilder builder)
    {
        #region host
        builder.Services.AddBedrockChatClient(builder.Configuration.GetSection("BedrockChat"));
        #endregion
    }
}
