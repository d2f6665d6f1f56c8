// A Bedrock Chat in one program: ask, see the wait, read the answer, read the thread, ask again. With BEDROCK_CHAT_API_KEY and
// BEDROCK_CHAT_API_BASE_URL set it talks to that service; without, it starts a local emulator and needs nothing.
using AceData;
using AceData.BedrockChat;
using BedrockChat;

await using var service = await Service.FindAsync();
using BedrockChatClient client = new(service.Options);
var session = client.CreateSession(ModelId.ClaudeV35Sonnet);

Console.WriteLine(service.Description);
Console.WriteLine($"The service says it is: {(await client.CheckHealthAsync()).Status}.");

await SendAsync("Hello! My name is Ada.");
await SendAsync("What did I say my name was?");

var conversation = await session.GetConversationAsync();
Console.WriteLine();
Console.WriteLine($"The thread of conversation {conversation.Id}:");
foreach (var message in conversation.Thread)
{
    Console.WriteLine($"  {message.Role}: {message.Text}");
}

async Task SendAsync(string question)
{
    Console.WriteLine();
    Console.WriteLine($"> {question}");
    try
    {
        await foreach (var evt in session.StreamAsync(question))
        {
            Show(evt);
        }
    }
    catch (ReplyTimeoutException late)
    {
        Console.WriteLine($"No reply in {late.Duration}. Resume the wait with conversation {late.ConversationId} and message {late.MessageId}.");
    }
    catch (AceDataException failure)
    {
        Console.WriteLine($"{failure.GetType().Name}: {failure.Message} {failure.Hint}");
    }
}

static void Show(StreamEvent evt)
{
    switch (evt)
    {
        case ReplyPendingEvent pending:
            var problem = pending.LastFailure is { } failure ? $", {(int?)failure.StatusCode}" : string.Empty;
            Console.Write($"[{pending.Elapsed.TotalSeconds:0.0} s{problem}] ");
            break;
        case ReplyEvent { Reply: var reply }:
            Console.WriteLine();
            Console.WriteLine(reply.Answer);
            break;
    }
}
