// A tour of aichat2 in one program. With ACEDATACLOUD_API_TOKEN set it talks to the real service and is billed for it;
// without, it starts a local emulator and needs nothing.
using AceData.Aichat2;
using QuickStart;
using Samples;

await using var service = await Service.FindAsync();
using ConversationsClient client = new(service.Options);
Tour tour = new(client, Console.Out);

Console.WriteLine(service.Description);

tour.Heading("Ask, and print the answer as it comes");
var session = client.CreateSession(ModelId.Gpt41Mini);
await tour.AskAsync(session, "Hello! My name is Ada.");

tour.Heading("Go on with the same conversation");
await tour.AskAsync(session, "What is my name?");

tour.Heading("Have the last answer written again");
await tour.RegenerateAsync(session);

tour.Heading("See a tool at work");
await tour.AskAsync(session, "Please use the tool, then tell me what it said.");

tour.Heading("Answer a question of the model");
await tour.AskAndAnswerAsync(session, "Before you answer, ask me which colour I prefer.");

tour.Heading("List conversations, two to a page");
await tour.ListAsync(pageSize: 2, showAtMost: 5);

tour.Heading("Rename, and read the history back");
var id = session.Id!;
await tour.RenameAsync(id, "A tour");
await tour.PrintHistoryAsync(id);

tour.Heading("Delete");
await tour.DeleteAsync(session);

tour.Heading("What errors look like");
await tour.ShowErrorsAsync(id);

Console.WriteLine();
Console.WriteLine("That was the tour.");
