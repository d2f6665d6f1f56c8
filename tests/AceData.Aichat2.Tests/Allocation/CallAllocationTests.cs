using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using RichardSzalay.MockHttp;

namespace AceData.Aichat2.Tests;

[Collection(nameof(Alone))]
public sealed class CallAllocationTests
{
    private const int Calls = 200;
    private const string Body = """{"id":"f2f4b3e8-0c0a-4d3a-aaa2-7ff80c0a1c44","answer":"Hi!"}""";

    [Fact]
    public async Task A_call_allocates_at_most_6_KB_more_than_bare_HttpClient()
    {
        using var handler = Handler();
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = Answers.Token, BaseAddress = new Uri("https://aichat2.test") }, http);
        ChatRequest request = new() { Question = "hi" };

        var bare = await MeasureAsync(() => AskBareAsync(http));
        var ours = await MeasureAsync(() => client.ChatAsync(request));

        TestContext.Current.TestOutputHelper!.WriteLine($"bare {bare} bytes, client {ours} bytes, {ours - bare} more");
        Assert.InRange(ours - bare, 0, 6 * 1024);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ChatAsync_of_a_body_of_64_MiB_allocates_at_most_1_3_times_as_much(bool lengthIsKnown)
    {
        const int Size = 64 * 1024 * 1024;
        byte[] body = new byte[Size];
        body.AsSpan().Fill((byte)' ');
        "{\"answer\":\"hi\""u8.CopyTo(body);
        body[^1] = (byte)'}';
        using var client = Answers.Client(_ =>
        {
            var response = Answers.Response(body, "application/json", HttpStatusCode.OK, 1024 * 1024);
            response.Content.Headers.ContentLength = lengthIsKnown ? Size : null;
            return response;
        });

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var answer = await client.ChatAsync(new ChatRequest { Question = "hi" });
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal("hi", answer.Answer);
        Assert.InRange(allocated, Size, Size * 13L / 10);
    }

    private static MockHttpMessageHandler Handler()
    {
        MockHttpMessageHandler handler = new();
        handler.When("*").Respond(_ => new HttpResponseMessage
        {
            Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        });
        return handler;
    }

    private static async Task<object> AskBareAsync(HttpClient http)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "https://aichat2.test/aichat2/conversations");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Answers.Token);
        request.Content = System.Net.Http.Json.JsonContent.Create(new BareRequest("hi"), BareJson.Default.BareRequest);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync(response.Content, BareJson.Default.BareResponse))!;
    }

    private static async Task<long> MeasureAsync(Func<Task> call)
    {
        await RepeatAsync(call);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await RepeatAsync(call);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
    }

    private static async Task RepeatAsync(Func<Task> call)
    {
        for (var i = 0; i < Calls; i++)
        {
            await call();
        }
    }
}

internal sealed record BareRequest(string Question);

internal sealed record BareResponse(string Id, string Answer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BareRequest))]
[JsonSerializable(typeof(BareResponse))]
internal sealed partial class BareJson : JsonSerializerContext;
