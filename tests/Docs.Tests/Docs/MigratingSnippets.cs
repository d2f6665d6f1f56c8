using System.Net.Http.Json;
using AceData.Aichat2;

namespace Docs;

/// <summary>The code of docs/migrating.md.</summary>
internal static class MigratingSnippets
{
    public static async Task BeforeAsync(HttpClient http)
    {
        #region before
        using HttpRequestMessage message = new(HttpMethod.Post, "aichat2/conversations");
        message.Headers.Accept.ParseAdd("text/event-stream");
        message.Content = JsonContent.Create(new { model = "gpt-4.1-mini", question = "Hello!" });
        using HttpResponseMessage response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();

        using StreamReader reader = new(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                using JsonDocument evt = JsonDocument.Parse(line[6..]);
                if (evt.RootElement.GetProperty("type").GetString() == "text_delta")
                {
                    Console.Write(evt.RootElement.GetProperty("content").GetString());
                }
            }
        }
        #endregion
    }

    public static async Task AfterAsync(ConversationsClient client)
    {
        #region after
        ChatRequest request = new() { Model = ModelId.Gpt41Mini, Question = "Hello!" };
        await foreach (string text in client.StreamAsync(request).ReadTextAsync())
        {
            Console.Write(text);
        }
        #endregion
    }

    public static async Task UnlikePythonAsync()
    {
        #region python
        using ConversationsClient client = new(new ConversationsClientOptions()); // ACEDATACLOUD_API_TOKEN

        ChatResult first = await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "My name is Ada." });
        ChatResult second = await client.ChatAsync(new ChatRequest { Id = first.Id, Question = "What is my name?" });
        Console.WriteLine(second.Answer);

        Conversation whole = await client.RetrieveAsync(first.Id);
        Console.WriteLine($"{whole.Title}: {whole.Messages.Count} messages");
        #endregion
    }

    public static async Task KeepOwnClientAsync(HttpClient http, string token)
    {
        #region own
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = token, BaseAddress = http.BaseAddress }, http);
        ChatResult answer = await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" });
        #endregion
        Console.WriteLine(answer.Answer);
    }
}
