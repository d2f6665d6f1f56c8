using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace AceData.Aichat2.Benchmarks;

/// <summary>What one writes by hand in an hour, with source-generated JSON.</summary>
internal sealed class HandWrittenReaders(HttpMessageHandler service) : IDisposable
{
    private readonly HttpClient _client = new(service) { BaseAddress = new Uri("http://localhost"), Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>StreamReader and JsonSerializer.</summary>
    public async Task<int> ReadLinesAsync(bool events)
    {
        using var response = await SendAsync();
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync());
        var length = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length == 0 || (events && !line.StartsWith("data: ", StringComparison.Ordinal)))
            {
                continue;
            }

            var json = events ? line.AsSpan(6) : line;
            if (json is "[DONE]")
            {
                break;
            }

            length += JsonSerializer.Deserialize(json, PlainJson.Default.PlainEvent)?.Content?.Length ?? 0;
        }

        return length;
    }

    /// <summary>SseParser and JsonSerializer.</summary>
    public async Task<int> ParseEventsAsync()
    {
        using var response = await SendAsync();
        var parser = SseParser.Create(
            await response.Content.ReadAsStreamAsync(),
            static (_, data) => data.SequenceEqual("[DONE]"u8) ? null : JsonSerializer.Deserialize(data, PlainJson.Default.PlainEvent));
        var length = 0;
        await foreach (var item in parser.EnumerateAsync())
        {
            if (item.Data is null)
            {
                break;
            }

            length += item.Data.Content?.Length ?? 0;
        }

        return length;
    }

    /// <summary>A call that is answered with one object.</summary>
    public async Task<int> ChatAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/aichat2/conversations")
        {
            Content = JsonContent.Create(new PlainRequest { Model = "gpt-4o", Question = "Tell me a story." }, PlainJson.Default.PlainRequest),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "benchmark-token-0123456789");
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainAnswer);
        return answer?.Answer?.Length ?? 0;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/aichat2/conversations")
        {
            Content = JsonContent.Create(new PlainRequest { Model = "gpt-4o", Question = "Tell me a story." }, PlainJson.Default.PlainRequest),
        };
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
