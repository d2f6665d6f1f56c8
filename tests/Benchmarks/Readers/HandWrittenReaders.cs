using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace AceData.Aichat2.Benchmarks;

/// <summary>What one writes by hand in an hour, with source-generated JSON.</summary>
internal sealed class HandWrittenReaders(HttpMessageHandler service, Uri address) : IDisposable
{
    private readonly HttpClient _client = new(service) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };

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

    /// <summary>Counts lines as they come, with a buffer of 64 bytes a stream: little more than what HttpClient itself holds.</summary>
    public async Task<int> CountAsync(int pauseAfter, Action waits)
    {
        using var response = await SendAsync();
        var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64];
        var events = 0;
        while (await stream.ReadAsync(buffer) is var read and > 0)
        {
            var before = events;
            events += buffer.AsSpan(0, read).Count((byte)'\n');
            if (before < pauseAfter * 2 && events >= pauseAfter * 2)
            {
                waits();
            }
        }

        return (events / 2) - 2;
    }

    /// <summary>Gives every text to the caller as its line comes in.</summary>
    public async Task ReadTextsAsync(Action<string> arrived)
    {
        using var response = await SendAsync();
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line && line != "data: [DONE]")
        {
            if (line.Length > 0 && JsonSerializer.Deserialize(line.AsSpan(6), PlainJson.Default.PlainEvent)?.Content is { } text)
            {
                arrived(text);
            }
        }
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
