using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AceData.BedrockChat.Tests;

public sealed class RegistrationTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Bedrock:ApiToken"] = "configured-token",
        ["Bedrock:BaseAddress"] = "https://configured.test/x",
        ["Bedrock:Timeout"] = "00:01:00",
        ["Bedrock:Retry:MaxRetries"] = "7",
    };

    [Fact]
    public async Task A_registered_client_asks_through_the_factorys_handlers()
    {
        ServiceCollection services = new();
        Recorder recorder = new();
        services.AddBedrockChatClient(options =>
        {
            options.ApiToken = FakeService.Key;
            options.BaseAddress = new Uri("https://bedrock-chat.test");
        }).ConfigurePrimaryHttpMessageHandler(() => recorder);
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<IBedrockChatClient>();
        await client.PostAsync(FakeService.Question());

        Assert.Same(client, provider.GetRequiredService<BedrockChatClient>());
        Assert.Same(client, provider.GetRequiredService<IBedrockChatClient>());
        Assert.Equal(FakeService.Key, recorder.Key);
    }

    [Fact]
    public async Task A_client_takes_its_options_from_configuration()
    {
        ServiceCollection services = new();
        Recorder recorder = new();
        services.AddBedrockChatClient(Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorder);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IBedrockChatClient>().PostAsync(FakeService.Question());

        var options = provider.GetRequiredService<IOptionsMonitor<BedrockChatClientOptions>>().CurrentValue;
        Assert.Equal((TimeSpan.FromMinutes(1), 7), (options.Timeout, options.Retry.MaxRetries));
        Assert.Equal("https://configured.test/x/conversation", recorder.Address);
        Assert.Equal("configured-token", recorder.Key);
    }

    [Fact]
    public async Task AddBedrockChatClient_with_a_service_provider_sets_options_from_other_services()
    {
        ServiceCollection services = new();
        Recorder recorder = new();
        Recorder keyed = new();
        services.AddSingleton(new Uri("https://bedrock-chat.test"));
        services.AddBedrockChatClient(SetFromServices).ConfigurePrimaryHttpMessageHandler(() => recorder);
        services.AddKeyedBedrockChatClient("k", SetFromServices).ConfigurePrimaryHttpMessageHandler(() => keyed);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IBedrockChatClient>().PostAsync(FakeService.Question());
        await provider.GetRequiredKeyedService<IBedrockChatClient>("k").PostAsync(FakeService.Question());

        Assert.StartsWith("https://bedrock-chat.test/", recorder.Address, StringComparison.Ordinal);
        Assert.StartsWith("https://bedrock-chat.test/", keyed.Address, StringComparison.Ordinal);

        static void SetFromServices(IServiceProvider provider, BedrockChatClientOptions options)
        {
            options.ApiToken = "token-a";
            options.BaseAddress = provider.GetRequiredService<Uri>();
        }
    }

    [Fact]
    public async Task Configure_of_the_options_applies_to_the_client_without_a_key_alone()
    {
        ServiceCollection services = new();
        Recorder recorder = new();
        Recorder keyed = new();
        services.AddBedrockChatClient(Options("token-a")).ConfigurePrimaryHttpMessageHandler(() => recorder);
        services.AddKeyedBedrockChatClient("k", Options("token-k")).ConfigurePrimaryHttpMessageHandler(() => keyed);
        services.Configure<BedrockChatClientOptions>(options => options.ApiToken = "configured-later");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IBedrockChatClient>().PostAsync(FakeService.Question());
        await provider.GetRequiredKeyedService<IBedrockChatClient>("k").PostAsync(FakeService.Question());

        Assert.Equal("configured-later", recorder.Key);
        Assert.Equal("token-k", keyed.Key);
    }

    [Fact]
    public async Task Keyed_clients_are_told_apart()
    {
        ServiceCollection services = new();
        Dictionary<string, Recorder> recorders = new() { ["a"] = new(), ["b"] = new(), ["c"] = new(), ["d"] = new() };
        services.AddKeyedBedrockChatClient("a", Options("token-a")).ConfigurePrimaryHttpMessageHandler(() => recorders["a"]);
        services.AddKeyedBedrockChatClient("b", Options("token-b")).ConfigurePrimaryHttpMessageHandler(() => recorders["b"]);
        services.AddKeyedBedrockChatClient(42, Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorders["c"]);
        services.AddKeyedBedrockChatClient("d", Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorders["d"]);
        await using var provider = services.BuildServiceProvider();

        foreach (var key in new object[] { "a", "b", 42, "d" })
        {
            await provider.GetRequiredKeyedService<IBedrockChatClient>(key).PostAsync(FakeService.Question());
        }

        Assert.Equal(["token-a", "token-b", "configured-token", "configured-token"], recorders.Values.Select(recorder => recorder.Key));
        Assert.Null(provider.GetService<IBedrockChatClient>());
    }

    [Fact]
    public async Task A_host_with_options_that_cannot_work_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddBedrockChatClient(options =>
        {
            options.ApiToken = "";
            options.BaseAddress = new Uri("http://example.com");
        });
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("token", refused.Message, StringComparison.Ordinal);
        Assert.Contains("https", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_factorys_client_has_no_limit_of_its_own()
    {
        ServiceCollection services = new();
        services.AddBedrockChatClient(Options(FakeService.Key));
        using var provider = services.BuildServiceProvider();

        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("AceData.BedrockChat");

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public void A_registration_without_what_it_needs_is_refused_at_once()
    {
        ServiceCollection services = new();

        Assert.Throws<ArgumentNullException>(() => BedrockChatServiceCollectionExtensions.AddBedrockChatClient(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddBedrockChatClient((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddBedrockChatClient((Action<IServiceProvider, BedrockChatClientOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddKeyedBedrockChatClient(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddKeyedBedrockChatClient("k", (IConfiguration)null!));
    }

    private static Action<BedrockChatClientOptions> Options(string key) => options =>
    {
        options.ApiToken = key;
        options.BaseAddress = new Uri("https://bedrock-chat.test");
    };

    private static IConfigurationSection Configuration() =>
        new ConfigurationBuilder().AddInMemoryCollection(Settings).Build().GetSection("Bedrock");

    private sealed class Recorder : HttpMessageHandler
    {
        public string? Address { get; private set; }

        public string? Key { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            Key = request.Headers.GetValues("x-api-key").Single();
            return Task.FromResult(FakeService.Posted());
        }
    }
}
