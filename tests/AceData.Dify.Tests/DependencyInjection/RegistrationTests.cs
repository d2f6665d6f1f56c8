using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AceData.Dify.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Every_form_of_registration_gives_a_client_with_its_own_key_and_user()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ApiToken"] = "app-from-configuration",
            ["User"] = "configured",
            ["BaseAddress"] = "https://dify.test/v1",
            ["StopOnCancel"] = "true",
            ["Retry:MaxRetries"] = "0",
        }).Build();
        ServiceCollection services = new();
        Dictionary<string, FakeDify> difys = [];
        FakeDify Dify(string name) => difys[name] = FakeDify.Answering("""{"data":[]}""");
        services.AddDifyChatClient(options => Set(options, "app-plain", "plain")).ConfigurePrimaryHttpMessageHandler(() => Dify("plain"));
        services.AddKeyedDifyChatClient("named", options => Set(options, "app-named", "named")).ConfigurePrimaryHttpMessageHandler(() => Dify("named"));
        services.AddKeyedDifyChatClient(42, options => Set(options, "app-keyed", "keyed")).ConfigurePrimaryHttpMessageHandler(() => Dify("keyed"));
        services.AddKeyedDifyChatClient("configured", configuration).ConfigurePrimaryHttpMessageHandler(() => Dify("configured"));
        services.AddKeyedDifyChatClient(43, configuration).ConfigurePrimaryHttpMessageHandler(() => Dify("configured and keyed"));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IDifyChatClient>().Conversations.GetPageAsync();
        await provider.GetRequiredKeyedService<IDifyChatClient>("named").Conversations.GetPageAsync();
        await provider.GetRequiredKeyedService<DifyChatClient>(42).Conversations.GetPageAsync();
        await provider.GetRequiredKeyedService<IDifyChatClient>("configured").Conversations.GetPageAsync();
        await provider.GetRequiredKeyedService<IDifyChatClient>(43).Conversations.GetPageAsync();

        Assert.Equal(("Bearer app-plain", "?user=plain"), (difys["plain"].Sent.Authorization, difys["plain"].Sent.Query));
        Assert.Equal(("Bearer app-named", "?user=named"), (difys["named"].Sent.Authorization, difys["named"].Sent.Query));
        Assert.Equal(("Bearer app-keyed", "?user=keyed"), (difys["keyed"].Sent.Authorization, difys["keyed"].Sent.Query));
        Assert.Equal(("Bearer app-from-configuration", "?user=configured"), (difys["configured"].Sent.Authorization, difys["configured"].Sent.Query));
        Assert.Equal("Bearer app-from-configuration", difys["configured and keyed"].Sent.Authorization);
        Assert.Same(provider.GetRequiredService<DifyChatClient>(), provider.GetRequiredService<IDifyChatClient>());
    }

    [Fact]
    public async Task Options_that_cannot_be_used_stop_the_host_from_starting()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddDifyChatClient(options => options.BaseAddress = new Uri("ftp://dify.test"));
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("DIFY_API_KEY", failure.Message, StringComparison.Ordinal);
        Assert.Contains("BaseAddress", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://dify.test/v1", "/v1/info")]
    [InlineData("https://dify.test/v1/", "/v1/info")]
    [InlineData("https://dify.test/behind/a/proxy/v1", "/behind/a/proxy/v1/info")]
    public async Task The_base_address_keeps_its_path_with_a_slash_and_without(string address, string path)
    {
        var dify = FakeDify.Answering("{}");
        using var client = dify.Client(options => options.BaseAddress = new Uri(address));

        await client.Application.GetInfoAsync();

        Assert.Equal(path, dify.Sent.Path);
    }

    private static void Set(DifyChatClientOptions options, string key, string user)
    {
        options.ApiToken = key;
        options.User = user;
        options.BaseAddress = new Uri("https://dify.test/v1");
    }
}
