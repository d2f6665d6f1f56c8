// An app of Dify in one program. With DIFY_API_KEY set it talks to the real app and is billed for it;
// without, it starts a local emulator and needs nothing.
using AceData;
using AceData.Dify;
using DifyChat;

await using var service = await Service.FindAsync();
using DifyChatClient client = new(service.Options);

Console.WriteLine(service.Description);
var info = await client.Application.GetInfoAsync();
Console.WriteLine($"The app is \"{info.Name}\".");

Heading("Upload an image");
var image = await client.Files.UploadAsync(
    FileSource.FromBytes(Pictures.RedDot, "red-dot.png"),
    new UploadOptions { Progress = new ConsoleProgress() });
Console.WriteLine($"{image.FileName}: {image.Size} bytes, {image.MediaType}");

Heading("Ask about it, and print the answer as it comes");
ChatRequest question = new() { Query = "What is in this picture?", Files = [InputFile.Uploaded(image)] };
var (conversationId, messageId) = await AskAsync(question);

Heading("Go on with the same conversation");
(_, messageId) = await AskAsync(new ChatRequest { Query = "Are you sure?", ConversationId = conversationId });

Heading("What might be asked next");
foreach (var suggestion in (await client.Messages.GetSuggestedQuestionsAsync(messageId)).Questions)
{
    Console.WriteLine($"- {suggestion}");
}

Heading("Rate the answer");
await client.Messages.RateAsync(messageId, Rating.Like, "Just so.");
await foreach (var message in client.Messages.ListAsync(conversationId))
{
    Console.WriteLine($"{message.Query} -> {message.Feedback?.Rating?.Value ?? "no rating"}");
}

Heading("Rename, list, delete");
await client.Conversations.RenameAsync(conversationId, "A red dot");
await foreach (var conversation in client.Conversations.ListAsync())
{
    Console.WriteLine($"{conversation.UpdatedAt:u}  {conversation.Name}");
}

await client.Conversations.DeleteAsync(conversationId);
Console.WriteLine("Deleted.");

Heading("What errors look like");
try
{
    await client.Messages.GetPageAsync(conversationId);
}
catch (NotFoundException exception)
{
    Console.WriteLine($"NotFoundException: {(int?)exception.StatusCode} {exception.Code}. {exception.Hint}");
}

try
{
    await AskAsync(new ChatRequest { Query = "Now please fail." });
}
catch (StreamErrorException exception)
{
    Console.WriteLine();
    Console.WriteLine($"StreamErrorException: {exception.Code}, after \"{exception.PartialAnswer}\". {exception.Hint}");
}

Console.WriteLine();
Console.WriteLine("That was the tour.");

void Heading(string text)
{
    Console.WriteLine();
    Console.WriteLine($"== {text} ==");
}

async Task<(string ConversationId, string MessageId)> AskAsync(ChatRequest request)
{
    var (conversation, message) = (string.Empty, string.Empty);
    Console.WriteLine($"> {request.Query}");
    await foreach (var evt in client.StreamAsync(request))
    {
        conversation = evt.ConversationId ?? conversation;
        message = evt.MessageId ?? message;
        switch (evt)
        {
            case TextEvent piece:
                Console.Write(piece.Text);
                break;
            case MessageReplaceEvent replacement:
                Console.WriteLine();
                Console.Write(replacement.Answer);
                break;
            case MessageEndEvent end:
                Console.WriteLine();
                Console.WriteLine($"[{end.Usage?.TotalTokens} tokens, {end.Usage?.TotalPrice} {end.Usage?.Currency}]");
                break;
        }
    }

    return (conversation, message);
}
