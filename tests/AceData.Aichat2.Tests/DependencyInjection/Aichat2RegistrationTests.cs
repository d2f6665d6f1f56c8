using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AceData.Aichat2.Tests;

public sealed class Aichat2RegistrationTests : RegistrationTests<IConversationsClient, ConversationsClient, ConversationsClientOptions>
{
    protected override string Name => "AceData.Aichat2";

    protected override string Body => """{"id":"c","answer":"a"}""";

    [Fact]
    public void AddAichat2Client_takes_the_stream_format_from_configuration()
    {
        ServiceCollection services = new();
        services.AddAichat2Client(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ApiToken"] = "t", ["StreamFormat"] = "NdJson" }).Build());
        using var provider = services.BuildServiceProvider();

        Assert.Equal(StreamFormat.NdJson, provider.GetRequiredService<IOptionsMonitor<ConversationsClientOptions>>().CurrentValue.StreamFormat);
    }

    protected override IHttpClientBuilder Add(IServiceCollection services, Action<ConversationsClientOptions> configure) => services.AddAichat2Client(configure);

    protected override IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) => services.AddAichat2Client(configuration);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<ConversationsClientOptions> configure) => services.AddKeyedAichat2Client(key, configure);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, IConfiguration configuration) => services.AddKeyedAichat2Client(key, configuration);

    protected override IHttpClientBuilder Add(IServiceCollection services, Action<IServiceProvider, ConversationsClientOptions> configure) => services.AddAichat2Client(configure);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<IServiceProvider, ConversationsClientOptions> configure) => services.AddKeyedAichat2Client(key, configure);

    protected override Task CallAsync(IConversationsClient client) => client.ChatAsync(new ChatRequest { Question = "q" });
}
