using Microsoft.Extensions.DependencyInjection;

namespace AceData.Dify.Tests;

public sealed class DifyAcceptEncodingTests : AcceptEncodingTests<DifyChatClient>
{
    private const string Events =
        "data: {\"event\":\"message\",\"answer\":\"hi\",\"conversation_id\":\"c\"}\n\ndata: {\"event\":\"message_end\",\"conversation_id\":\"c\"}\n\n";

    private static readonly ChatRequest Request = new() { Query = "hi" };

    protected override IReadOnlyList<WireCall<DifyChatClient>> Calls =>
    [
        Json("""{"answer":"hi","conversation_id":"c"}""", async client => (await client.ChatAsync(Request)).Answer),
        Streamed("text/event-stream", Events, async client => (await client.StreamAsync(Request).ToChatResultAsync()).Answer),
        Streamed("text/plain", "a file", DownloadAsync),
    ];

    protected override DifyChatClient Create(Uri address, HttpClient? http)
    {
        DifyChatClientOptions options = new() { ApiToken = "app-12345678", BaseAddress = address, User = "u" };
        return http is null ? new(options) : new(options, http);
    }

    protected override void Register(IServiceCollection services, Uri address) => services.AddDifyChatClient(options =>
    {
        options.ApiToken = "app-12345678";
        options.BaseAddress = address;
        options.User = "u";
    });

    private static async Task<string?> DownloadAsync(DifyChatClient client)
    {
        using var file = await client.Files.DownloadAsync("f");
        var bytes = await file.ToArrayAsync();

        // Of what comes compressed only the other length is known.
        Assert.Equal(bytes.Length, file.Length ?? bytes.Length);
        return Encoding.UTF8.GetString(bytes);
    }
}
