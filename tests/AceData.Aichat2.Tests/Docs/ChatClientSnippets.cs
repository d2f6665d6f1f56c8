using AceData.Aichat2;
using Microsoft.Extensions.AI;

namespace Docs;

/// <summary>The code of docs/microsoft-extensions-ai.md.</summary>
internal static class ChatClientSnippets
{
    public static async Task AskAsync(IConversationsClient conversations)
    {
        #region ask
        IChatClient client = conversations.AsIChatClient(ModelId.Gpt41);

        await foreach (var update in client.GetStreamingResponseAsync("Hello!"))
        {
            Console.Write(update.Text);
        }
        #endregion
    }

    public static async Task GoOnAsync(IChatClient client)
    {
        #region stateful
        var first = await client.GetResponseAsync("My name is Ada.");
        var second = await client.GetResponseAsync("What is my name?", new ChatOptions { ConversationId = first.ConversationId });
        #endregion
        _ = second;
    }

    public static async Task GetHistoryAsync(IChatClient client)
    {
        #region stateless
        List<ChatMessage> history = [new(ChatRole.User, "My name is Ada.")];
        history.AddMessages(await client.GetResponseAsync(history));
        history.Add(new(ChatRole.User, "What is my name?"));
        var answer = await client.GetResponseAsync(history);
        #endregion
        _ = answer;
    }

    public static async Task RawAsync(IChatClient client)
    {
        #region raw
        ChatOptions options = new()
        {
            RawRepresentationFactory = _ => new ChatRequest { MaxTurns = 20, Preset = "analyst", AllowedSkills = ["search"] },
        };
        var answer = await client.GetResponseAsync("What is new?", options);
        #endregion
        _ = answer;
    }
}
