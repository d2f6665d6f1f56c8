// The client and the emulator in one file, in C# 12, without an alias: how an application tests itself.
using AceData;
using AceData.Aichat2;
using AceData.Emulator;

await using Aichat2Emulator emulator = await Aichat2Emulator.StartAsync();
emulator.Replies = new ScriptedReplies().Enqueue(ReplyPart.Text("Good "), ReplyPart.Text("morning."));
emulator.Faults.Add(Fault.Status(429, "too_many_requests") with { Times = 1 });

using ConversationsClient client = new(new ConversationsClientOptions
{
    ApiToken = emulator.ApiToken,
    BaseAddress = emulator.BaseAddress,
    Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
});
ChatSession session = client.CreateSession(ModelId.Gpt41Mini);
ChatResult result = await session.SendAsync("Hello!");
PauseAnswer choice = PauseAnswer.Choose("Small", "Large");

if (result.Answer != "Good morning." || emulator.Requests.Count != 2 || choice is null)
{
    throw new InvalidOperationException($"The answer is \"{result.Answer}\" after {emulator.Requests.Count} requests.");
}

Console.WriteLine($"client and emulator: {result.Answer}");
