using Microsoft.Extensions.DependencyInjection;

namespace AceData.Aichat2.Tests;

public sealed class Aichat2AcceptEncodingTests : AcceptEncodingTests<ConversationsClient>
{
    private const string Events =
        "data: {\"type\":\"text_delta\",\"content\":\"hi\"}\n\ndata: {\"type\":\"done\",\"conversation_id\":\"c\"}\n\ndata: [DONE]\n\n";

    private static readonly ChatRequest Request = new() { Question = "hi" };

    protected override IReadOnlyList<WireCall<ConversationsClient>> Calls =>
    [
        Json("""{"answer":"hi","id":"c"}""", async client => (await client.ChatAsync(Request)).Answer),
        Streamed("text/event-stream", Events, async client => (await client.StreamAsync(Request).ToChatResultAsync()).Answer),
    ];

    protected override ConversationsClient Create(Uri address, HttpClient? http)
    {
        ConversationsClientOptions options = new() { ApiToken = Answers.Token, BaseAddress = address };
        return http is null ? new(options) : new(options, http);
    }

    protected override void Register(IServiceCollection services, Uri address) => services.AddAichat2Client(options =>
    {
        options.ApiToken = Answers.Token;
        options.BaseAddress = address;
    });
}
