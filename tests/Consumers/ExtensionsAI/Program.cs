// The client's own types beside Microsoft.Extensions.AI, in C# 12, without an alias.
using AceData.Aichat2;
using Microsoft.Extensions.AI;

using ConversationsClient client = new(new ConversationsClientOptions());
ChatResult result = await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" });

IChatClient chat = client.AsIChatClient(ModelId.Gpt41Mini);
List<ChatMessage> history = [new ChatMessage(ChatRole.User, "Hello!")];
ChatOptions options = new();
ChatResponse response = await chat.GetResponseAsync(history, options);
string text = string.Empty;
await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Hello!"))
{
    text += update.Text;
}

if (result.Answer.Length == 0 || response.Text.Length == 0 || text.Length == 0)
{
    throw new InvalidOperationException($"The answers are \"{result.Answer}\", \"{response.Text}\" and \"{text}\".");
}

Console.WriteLine($"IChatClient: {response.Text.Length} letters at once, {text.Length} streamed");
