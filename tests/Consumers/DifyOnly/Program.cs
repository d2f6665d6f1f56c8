// Dify alone, in C# 12: its own namespace and the shared one are all a program needs.
using AceData;
using AceData.Dify;

using DifyChatClient client = new(new DifyChatClientOptions { User = "ada", Retry = new RetryOptions { MaxRetries = 1 } });

ChatResult whole = await client.ChatAsync(new ChatRequest { Query = "Hello!" });
string text = string.Empty;
await foreach (StreamEvent update in client.StreamAsync(new ChatRequest { Query = "Hello!", ConversationId = whole.ConversationId }))
{
    text += (update as TextEvent)?.Text;
}

if (whole.Answer.Length == 0 || text.Length == 0)
{
    throw new InvalidOperationException($"Dify answered \"{whole.Answer}\" and \"{text}\".");
}

try
{
    await client.ChatAsync(new ChatRequest { Query = "Hello!" }, new RequestOptions { ApiToken = "made-up-wrong" });
    throw new InvalidOperationException("A wrong key was accepted.");
}
catch (AuthenticationException exception)
{
    Console.WriteLine($"Dify: {text.Length} letters, a wrong key refused with {exception.StatusCode}");
}
