// A Bedrock Chat in one program: ask, see the wait, read the answer, read the thread, ask again. With BEDROCK_CHAT_API_KEY and
// BEDROCK_CHAT_API_BASE_URL set it talks to that service; without, it starts a local emulator and needs nothing.
using AceData;
using AceData.BedrockChat;
using BedrockChat;

await using var service = await Service.FindAsync();
using BedrockChatClient client = new(service.Options);
using var session = client.CreateSession(ModelId.ClaudeV35Sonnet);
WaitOptions wait = new() { Progress = ShowWaiting };

Console.WriteLine(service.Description);
Console.WriteLine($"The service says it is: {(await client.CheckHealthAsync()).Status}.");

await ChatAsync("Hello! My name is Ada.");
await ChatAsync("What did I say my name was?");

var conversation = await session.GetConversationAsync();
Console.WriteLine();
Console.WriteLine($"The thread of conversation {conversation.Id}:");
foreach (var message in conversation.Thread)
{
    Console.WriteLine($"  {message.Role}: {message.Text}");
}

async Task ChatAsync(string question)
{
    Console.WriteLine();
    Console.WriteLine($"> {question}");
    try
    {
        var reply = await session.AskAsync(question, wait);
        Console.WriteLine();
        Console.WriteLine(reply.Text);
    }
    catch (ReplyTimeoutException late)
    {
        Console.WriteLine($"No reply in {late.Waited}. Wait on with conversation {late.ConversationId} and message {late.MessageId}.");
    }
    catch (AceDataException failure)
    {
        Console.WriteLine($"{failure.GetType().Name}: {failure.Message} {failure.Hint}");
    }
}

static void ShowWaiting(WaitProgress progress)
{
    var setback = progress.Setback is { } failure ? $", {(int?)failure.StatusCode}" : string.Empty;
    Console.Write($"[{progress.Elapsed.TotalSeconds:0.0} s{setback}] ");
}
