// A tour of aichat2 in one program. With ACEDATACLOUD_API_TOKEN set it talks to the real service and is billed for it;
// without, it starts a local emulator and needs nothing.
using AceData.Aichat2;
using QuickStart;

await using var service = await Service.FindAsync();
using ConversationsClient client = new(service.Options);
Tour tour = new(client, Console.Out);

Console.WriteLine(service.Description);

tour.Heading("Ask, and print the answer as it comes");
var id = await tour.AskAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello! My name is Ada." });

tour.Heading("Go on with the same conversation");
await tour.AskAsync(new ChatRequest { Id = id, Question = "What is my name?" });

tour.Heading("See a tool at work");
await tour.AskAsync(new ChatRequest { Id = id, Question = "Please use the tool, then tell me what it said." });

tour.Heading("Answer a question of the model");
await tour.AskAndAnswerAsync(id);

tour.Heading("List conversations, two to a page");
await tour.ListAsync(pageSize: 2, showAtMost: 5);

tour.Heading("Rename, and read the history back");
await tour.RenameAsync(id, "A tour");
await tour.PrintHistoryAsync(id);

tour.Heading("Delete");
await tour.DeleteAsync(id);

tour.Heading("What errors look like");
await tour.ShowErrorsAsync(id);

Console.WriteLine();
Console.WriteLine("That was the tour.");
