using AceData.Emulator;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Proxies;

/// <summary>P11: nginx holds events back unless the answer tells it not to.</summary>
public sealed class BufferingTests
{
    [Fact]
    public async Task Aichat2Emulator_tells_nginx_not_to_buffer_a_stream()
    {
        await using var emulator = await Aichat2Emulator.StartAsync();
        using HttpClient http = new();
        using HttpRequestMessage question = new(HttpMethod.Post, new Uri(emulator.BaseAddress, "/aichat2/conversations"))
        {
            Content = new StringContent("""{"model":"gpt-4o","question":"hello"}""", mediaType: new("application/json")),
        };
        question.Headers.Add("Authorization", $"Bearer {emulator.ApiToken}");
        question.Headers.Add("Accept", "text/event-stream");

        using var response = await http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(["no"], response.Headers.TryGetValues("X-Accel-Buffering", out var values) ? values : []);
    }

    [Fact]
    public async Task DifyEmulator_tells_nginx_not_to_buffer_a_stream()
    {
        await using var emulator = await DifyEmulator.StartAsync();
        using HttpClient http = new();
        using HttpRequestMessage question = new(HttpMethod.Post, new Uri(emulator.BaseAddress, "/v1/chat-messages"))
        {
            Content = new StringContent("""{"inputs":{},"query":"hello","user":"ada","response_mode":"streaming"}""", mediaType: new("application/json")),
        };
        question.Headers.Add("Authorization", $"Bearer {emulator.ApiKey}");

        using var response = await http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(["no"], response.Headers.TryGetValues("X-Accel-Buffering", out var values) ? values : []);
    }

    [Fact]
    public async Task Event_passes_nginx_before_the_next_one_is_sent_when_the_answer_forbids_buffering()
    {
        await using var origin = Origin.Start(SendFirstEventAsync);
        await using var nginx = await Gateways.NginxAsync(origin.Port);
        using var client = Aichat2Calls.Client(new ClientSetup(nginx.Address));
        await using var events = client.StreamAsync(new AceData.Aichat2.ChatRequest { Question = "q" }).GetAsyncEnumerator();

        Assert.True(await events.MoveNextAsync());
    }

    private static async Task SendFirstEventAsync(OriginExchange exchange)
    {
        await exchange.BeginAsync("text/event-stream", "X-Accel-Buffering: no");
        await exchange.WriteChunkAsync(Aichat2Calls.Events[..(Aichat2Calls.Events.IndexOf("\n\n", StringComparison.Ordinal) + 2)]);
        await exchange.StallAsync();
    }
}
