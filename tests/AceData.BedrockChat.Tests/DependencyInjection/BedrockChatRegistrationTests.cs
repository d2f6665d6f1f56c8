using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AceData.BedrockChat.Tests;

public sealed class BedrockChatRegistrationTests : RegistrationTests<IBedrockChatClient, BedrockChatClient, BedrockChatClientOptions>
{
    protected override string Name => "AceData.BedrockChat";

    protected override string Body => """{"conversationId":"c","messageId":"m"}""";

    protected override IHttpClientBuilder Add(IServiceCollection services, Action<BedrockChatClientOptions> configure) => services.AddBedrockChatClient(configure);

    protected override IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) => services.AddBedrockChatClient(configuration);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<BedrockChatClientOptions> configure) => services.AddKeyedBedrockChatClient(key, configure);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, IConfiguration configuration) => services.AddKeyedBedrockChatClient(key, configuration);

    protected override IHttpClientBuilder Add(IServiceCollection services, Action<IServiceProvider, BedrockChatClientOptions> configure) => services.AddBedrockChatClient(configure);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<IServiceProvider, BedrockChatClientOptions> configure) => services.AddKeyedBedrockChatClient(key, configure);

    protected override Task CallAsync(IBedrockChatClient client) => client.PostAsync(FakeService.Question());
}
