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

        await foreach (var received in client.StreamAsync(question))
        {
            if (received is TextEvent piece)
            {
                Console.Write(piece.Text);
            }
        }
        // end
    }
}
