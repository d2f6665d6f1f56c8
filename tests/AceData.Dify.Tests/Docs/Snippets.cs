namespace AceData.Dify.Tests;

/// <summary>The code of docs/dify.md, which a test holds to be the same.</summary>
internal static class Snippets
{
    public static async Task AskAsync(string apiKey)
    {
        // snippet: ask
        using DifyChatClient client = new(apiKey, user: "ada"); // or new(new DifyChatClientOptions()): DIFY_API_KEY, DIFY_API_BASE_URL

        var image = await client.Files.UploadAsync(FileSource.FromPath("cat.png"));
        ChatRequest question = new() { Query = "What is this?", Files = [InputFile.Uploaded(image)] };

        await foreach (StreamEvent evt in client.StreamAsync(question))
        {
            if (evt is TextEvent text)
            {
                Console.Write(text.Text);
            }
        }
        // end
    }

    public static async Task ConverseAsync(IDifyChatClient client)
    {
        // snippet: session
        var session = client.CreateSession(user: "ada"); // or client.ResumeSession(conversationId, user: "ada")

        ChatResult first = await session.SendAsync("My name is Ada.");
        ChatResult second = await session.SendAsync("What is my name?");

        foreach (Message message in await session.GetHistoryAsync())
        {
            Console.WriteLine($"{message.Query} -> {message.Answer}");
        }
        // end
    }
}
