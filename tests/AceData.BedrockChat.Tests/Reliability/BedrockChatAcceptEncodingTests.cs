using Microsoft.Extensions.DependencyInjection;

namespace AceData.BedrockChat.Tests;

public sealed class BedrockChatAcceptEncodingTests : AcceptEncodingTests<BedrockChatClient>
{
    private const string Reply = """{"conversationId":"c","message":{"role":"assistant","content":[{"contentType":"text","body":"hi"}]}}""";

    protected override IReadOnlyList<WireCall<BedrockChatClient>> Calls => [Json(Reply, async client => (await client.GetMessageAsync("c", "m")).Answer)];

    protected override BedrockChatClient Create(Uri address, HttpClient? http)
    {
        BedrockChatClientOptions options = new() { ApiToken = "12345678", BaseAddress = address };
        return http is null ? new(options) : new(options, http);
    }

    protected override void Register(IServiceCollection services, Uri address) => services.AddBedrockChatClient(options =>
    {
        options.ApiToken = "12345678";
        options.BaseAddress = address;
    });
}
