using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AceData.Aichat2.Tests;

public sealed class RegistrationTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Aichat2:ApiToken"] = "configured-token",
        ["Aichat2:BaseAddress"] = "https://configured.test/x",
        ["Aichat2:StreamFormat"] = "NdJson",
        ["Aichat2:Timeout"] = "00:01:00",
        ["Aichat2:Retry:MaxRetries"] = "7",
    };

    [Fact]
    public async Task A_registered_client_asks_through_the_factorys_handlers()
    {
        ServiceCollection services = new();
        Recorder recorder = new();
        services.AddAichat2Client(options =>
        {
            options.ApiToken = Answers.Token;
            options.BaseAddress = new Uri("https://aichat2.test");
        }).ConfigurePrimaryHttpMessageHandler(() => recorder);
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<IConversationsClient>();
        await client.ChatAsync(new ChatRequest { Question = "q" });

        Assert.Same(client, provider.GetRequiredService<ConversationsClient>());
        Assert.Same(client, provider.GetRequiredService<IConversationsClient>());
        Assert.Equal("Bearer " + Answers.Token, recorder.Authorization);
    }

    [Fact]
    public async Task A_registered_client_logs_where_its_host_logs()
    {
        using RecordingLogger log = new();
        ServiceCollection services = new();
        services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(log);
        services.AddAichat2Client(options =>
        {
            options.ApiToken = Answers.Token;
            options.BaseAddress = new Uri("https://aichat2.test");
        }).ConfigurePrimaryHttpMessageHandler(() => new Recorder());
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IConversationsClient>().ChatAsync(new ChatRequest { Question = "q" });

        Assert.Contains(log.Lines, line => line.Text == "chat: request 1 to aichat2.test");
    }

    [Fact]
    public async Task A_client_takes_its_options_from_configuration()
    {
        ServiceCollection services = new();
        Recorder recorder = new();
        services.AddAichat2Client(Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorder);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IConversationsClient>().ChatAsync(new ChatRequest { Question = "q" });

        var options = provider.GetRequiredService<IOptionsMonitor<ConversationsClientOptions>>().CurrentValue;
        Assert.Equal((StreamFormat.NdJson, TimeSpan.FromMinutes(1), 7), (options.StreamFormat, options.Timeout, options.Retry.MaxRetries));
        Assert.Equal("https://configured.test/x/aichat2/conversations", recorder.Address);
        Assert.Equal("Bearer configured-token", recorder.Authorization);
    }

    [Fact]
    public async Task AddAichat2Client_with_a_service_provider_sets_options_from_other_services()
    {
        ServiceCollection services = new();
        Recorder recorder = new();
        Recorder keyed = new();
        services.AddSingleton(new Uri("https://aichat2.test"));
        services.AddAichat2Client(SetFromServices).ConfigurePrimaryHttpMessageHandler(() => recorder);
        services.AddKeyedAichat2Client("k", SetFromServices).ConfigurePrimaryHttpMessageHandler(() => keyed);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IConversationsClient>().ChatAsync(new ChatRequest { Question = "q" });
        await provider.GetRequiredKeyedService<IConversationsClient>("k").ChatAsync(new ChatRequest { Question = "q" });

        Assert.StartsWith("https://aichat2.test/", recorder.Address, StringComparison.Ordinal);
        Assert.StartsWith("https://aichat2.test/", keyed.Address, StringComparison.Ordinal);

        static void SetFromServices(IServiceProvider provider, ConversationsClientOptions options)
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
        services.AddAichat2Client(Options("token-a")).ConfigurePrimaryHttpMessageHandler(() => recorder);
        services.AddKeyedAichat2Client("k", Options("token-k")).ConfigurePrimaryHttpMessageHandler(() => keyed);
        services.Configure<ConversationsClientOptions>(options => options.ApiToken = "configured-later");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IConversationsClient>().ChatAsync(new ChatRequest { Question = "q" });
        await provider.GetRequiredKeyedService<IConversationsClient>("k").ChatAsync(new ChatRequest { Question = "q" });

        Assert.Equal("Bearer configured-later", recorder.Authorization);
        Assert.Equal("Bearer token-k", keyed.Authorization);
    }

    [Fact]
    public async Task Keyed_clients_are_told_apart()
    {
        ServiceCollection services = new();
        Dictionary<string, Recorder> recorders = new() { ["a"] = new(), ["b"] = new(), ["c"] = new(), ["d"] = new() };
        services.AddKeyedAichat2Client("a", Options("token-a")).ConfigurePrimaryHttpMessageHandler(() => recorders["a"]);
        services.AddKeyedAichat2Client("b", Options("token-b")).ConfigurePrimaryHttpMessageHandler(() => recorders["b"]);
        services.AddKeyedAichat2Client(42, Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorders["c"]);
        services.AddKeyedAichat2Client("d", Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorders["d"]);
        await using var provider = services.BuildServiceProvider();

        foreach (var key in new object[] { "a", "b", 42, "d" })
        {
            await provider.GetRequiredKeyedService<IConversationsClient>(key).ChatAsync(new ChatRequest { Question = "q" });
        }

        Assert.Equal(["Bearer token-a", "Bearer token-b", "Bearer configured-token", "Bearer configured-token"], recorders.Values.Select(recorder => recorder.Authorization));
        Assert.Null(provider.GetService<IConversationsClient>());
    }

    [Fact]
    public async Task A_host_with_options_that_cannot_work_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddAichat2Client(options =>
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
        services.AddAichat2Client(Options(Answers.Token));
        using var provider = services.BuildServiceProvider();

        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("AceData.Aichat2");

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public void A_registration_without_what_it_needs_is_refused_at_once()
    {
        ServiceCollection services = new();

        Assert.Throws<ArgumentNullException>(() => Aichat2ServiceCollectionExtensions.AddAichat2Client(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddAichat2Client((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddAichat2Client((Action<IServiceProvider, ConversationsClientOptions>)null!));
        Assert.Throws<ArgumentNullException>(() => services.AddKeyedAichat2Client(null!));
        Assert.Throws<ArgumentNullException>(() => services.AddKeyedAichat2Client("k", (IConfiguration)null!));
    }

    private static Action<ConversationsClientOptions> Options(string token) => options =>
    {
        options.ApiToken = token;
        options.BaseAddress = new Uri("https://aichat2.test");
    };

    private static IConfigurationSection Configuration() =>
        new ConfigurationBuilder().AddInMemoryCollection(Settings).Build().GetSection("Aichat2");

    private sealed class Recorder : HttpMessageHandler
    {
        public string? Address { get; private set; }

        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsoluteUri;
            Authorization = request.Headers.Authorization?.ToString();
            return Task.FromResult(Answers.Response("""{"id":"c","answer":"a"}"""u8.ToArray(), "application/json"));
        }
    }
}
