using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AceData.Dify.Tests;

public sealed class DifyRegistrationTests : RegistrationTests<IDifyChatClient, DifyChatClient, DifyChatClientOptions>
{
    protected override string Name => "AceData.Dify";

    protected override Uri UnusableAddress => new("ftp://dify.test");

    protected override string AddressRefusal => "BaseAddress";

    protected override string Body => "{}";

    [Fact]
    public async Task Each_registration_sends_its_own_user()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ApiToken"] = "t", ["User"] = "configured", ["StopOnCancel"] = "true" })
            .Build();
        ServiceCollection services = new();
        Dictionary<string, FakeDify> difys = [];
        FakeDify Dify(string name) => difys[name] = FakeDify.Answering("""{"data":[]}""");
        services.AddDifyChatClient(options => Set(options, "plain")).ConfigurePrimaryHttpMessageHandler(() => Dify("plain"));
        services.AddKeyedDifyChatClient(42, options => Set(options, "keyed")).ConfigurePrimaryHttpMessageHandler(() => Dify("keyed"));
        services.AddKeyedDifyChatClient(43, configuration).ConfigurePrimaryHttpMessageHandler(() => Dify("configured"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IDifyChatClient>().Conversations.GetPageAsync(cancellationToken: TestContext.Current.CancellationToken);
        await provider.GetRequiredKeyedService<DifyChatClient>(42).Conversations.GetPageAsync(cancellationToken: TestContext.Current.CancellationToken);
        await provider.GetRequiredKeyedService<IDifyChatClient>(43).Conversations.GetPageAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("?user=plain", difys["plain"].Sent.Query);
        Assert.Equal("?user=keyed", difys["keyed"].Sent.Query);
        Assert.Equal("?user=configured", difys["configured"].Sent.Query);
    }

    [Theory]
    [InlineData("https://dify.test/v1", "/v1/info")]
    [InlineData("https://dify.test/v1/", "/v1/info")]
    [InlineData("https://dify.test/behind/a/proxy/v1", "/behind/a/proxy/v1/info")]
    public async Task The_base_address_keeps_its_path_with_a_slash_and_without(string address, string path)
    {
        var dify = FakeDify.Answering("{}");
        using var client = dify.Client(options => options.BaseAddress = new Uri(address));

        await client.Application.GetInfoAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(path, dify.Sent.Path);
    }

    protected override IHttpClientBuilder Add(IServiceCollection services, Action<DifyChatClientOptions> configure) => services.AddDifyChatClient(configure);

    protected override IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration) => services.AddDifyChatClient(configuration);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<DifyChatClientOptions> configure) => services.AddKeyedDifyChatClient(key, configure);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, IConfiguration configuration) => services.AddKeyedDifyChatClient(key, configuration);

    protected override IHttpClientBuilder Add(IServiceCollection services, Action<IServiceProvider, DifyChatClientOptions> configure) => services.AddDifyChatClient(configure);

    protected override IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<IServiceProvider, DifyChatClientOptions> configure) => services.AddKeyedDifyChatClient(key, configure);

    protected override Task CallAsync(IDifyChatClient client) => client.Application.GetInfoAsync();

    private static void Set(DifyChatClientOptions options, string user)
    {
        options.ApiToken = "t";
        options.User = user;
        options.BaseAddress = new Uri("https://dify.test/v1");
    }
}
