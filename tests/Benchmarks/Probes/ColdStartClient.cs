namespace AceData.Aichat2.Benchmarks;

/// <summary>The process that <see cref="ColdStart"/> measures: one streamed answer, read to its end, and nothing else.</summary>
internal static class ColdStartClient
{
    public static Task<int> RunAsync(string reader, Uri address) => reader == "bare" ? ReadBareAsync(address) : ReadAsync(address);

    private static async Task<int> ReadAsync(Uri address)
    {
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = "benchmark-token-0123456789", BaseAddress = address });
        var length = 0;
        await foreach (var update in client.StreamAsync(new ChatRequest { Model = ModelId.Gpt4o, Question = "Tell me a story." }))
        {
            if (update is TextDeltaEvent text)
            {
                length += text.Text.Length;
            }
        }

        return length == 5 ? 0 : 1;
    }

    private static async Task<int> ReadBareAsync(Uri address)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new StringContent("{}") };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using StreamReader lines = new(await response.Content.ReadAsStreamAsync());
        var count = 0;
        while (await lines.ReadLineAsync() is not null)
        {
            count++;
        }

        return count == 8 ? 0 : 1;
    }
}
