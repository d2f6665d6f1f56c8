namespace AceData.Aichat2.Benchmarks;

/// <summary>This SDK, end to end.</summary>
internal sealed class SdkReader(HttpMessageHandler service, StreamFormat format) : IDisposable
{
    private static readonly ChatRequest Request = new() { Model = ModelId.Gpt4o, Question = "Tell me a story." };

    private readonly ConversationsClient _client = Client(service, format, new Uri("http://localhost"));

    public static ConversationsClient Client(HttpMessageHandler service, StreamFormat format, Uri address) => new(
        new ConversationsClientOptions { ApiToken = "benchmark-token-0123456789", BaseAddress = address, StreamFormat = format },
        new HttpClient(service) { Timeout = Timeout.InfiniteTimeSpan });

    public async Task<int> ReadAsync()
    {
        var length = 0;
        await foreach (var received in _client.StreamAsync(Request))
        {
            if (received is TextDeltaEvent text)
            {
                length += text.Text.Length;
            }
        }

        return length;
    }

    public void Dispose() => _client.Dispose();
}
