using AceData.Aichat2;
using Microsoft.Extensions.AI;
using ChatResponse = AceData.Aichat2.ChatResponse;

namespace Docs;

/// <summary>The code of the README's sections on sessions, tools and chat clients.</summary>
internal static class ReadmeSnippets
{
    public static async Task TalkAsync(ConversationsClient client)
    {
        #region session
        ChatSession session = client.CreateSession(ModelId.Gpt41Mini);

        await session.SendAsync("My name is Ada.");
        await foreach (string text in session.StreamAsync("What is my name?").TextAsync())
        {
            Console.Write(text);
        }
        #endregion
    }

    public static async Task UseToolsAsync(ConversationsClient client)
    {
        #region tools
        ChatSession agent = client.CreateSession(ModelId.Gpt41, new ChatSessionOptions
        {
            Tools = [AIFunctionFactory.Create((string city) => $"18 degrees in {city}", "weather", "The weather in a city.")],
        });

        ChatResponse answer = await agent.SendAsync("Is it warmer in Rome or in Oslo?");
        #endregion
        _ = answer;
    }

    public static async Task ChatAsync(ConversationsClient client)
    {
        #region chat
        IChatClient chat = client.AsIChatClient(ModelId.Gpt41);
        Console.WriteLine(await chat.GetResponseAsync("Hello!"));
        #endregion
    }
}
