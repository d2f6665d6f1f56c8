using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AceData.Tests;

/// <summary>What the registration of every client must do; a subclass brings the client.</summary>
/// <typeparam name="TInterface">What users inject.</typeparam>
/// <typeparam name="TClient">What is behind it.</typeparam>
/// <typeparam name="TOptions">Its options.</typeparam>
public abstract class RegistrationTests<TInterface, TClient, TOptions>
    where TInterface : class
    where TClient : class, TInterface
    where TOptions : ApiClientOptions
{
    private static readonly Uri Address = new("https://service.test/x");

    /// <summary>The name of the options and of the factory's client.</summary>
    protected abstract string Name { get; }

    /// <summary>A variable of the environment, or a word, that the message names when no token was given.</summary>
    protected virtual string MissingToken => "token";

    /// <summary>An address that the client refuses.</summary>
    protected virtual Uri UnusableAddress => new("http://example.com");

    /// <summary>A word of the message about <see cref="UnusableAddress"/>.</summary>
    protected virtual string AddressRefusal => "https";

    /// <summary>The body of a good response to <see cref="CallAsync"/>.</summary>
    protected abstract string Body { get; }

    [Fact]
    public async Task Registered_client_sends_through_the_handlers_of_the_factory()
    {
        ServiceCollection services = new();
        RequestRecorder recorder = new(Body);
        Add(services, Configure("t")).ConfigurePrimaryHttpMessageHandler(() => recorder);
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<TInterface>();
        await CallAsync(client);

        Assert.Same(client, provider.GetRequiredService<TClient>());
        Assert.Same(client, provider.GetRequiredService<TInterface>());
        Assert.Equal("t", recorder.Token);
    }

    [Fact]
    public async Task Registered_client_logs_where_its_host_logs()
    {
        using RecordingLogger log = new();
        ServiceCollection services = new();
        services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(log);
        Add(services, Configure("t")).ConfigurePrimaryHttpMessageHandler(() => new RequestRecorder(Body));
        await using var provider = services.BuildServiceProvider();

        await CallAsync(provider.GetRequiredService<TInterface>());

        Assert.Contains(log.Lines, line => line.Text.EndsWith(": request 1 to service.test", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Registered_client_takes_its_options_from_configuration()
    {
        ServiceCollection services = new();
        RequestRecorder recorder = new(Body);
        Add(services, Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorder);
        await using var provider = services.BuildServiceProvider();

        await CallAsync(provider.GetRequiredService<TInterface>());

        var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>().CurrentValue;
        Assert.Equal(TimeSpan.FromMinutes(1), options.Timeout);
        Assert.Equal(7, options.Retry.MaxRetries);
        Assert.StartsWith(Address.AbsoluteUri + '/', recorder.Address, StringComparison.Ordinal);
        Assert.Equal("configured-token", recorder.Token);
    }

    [Fact]
    public async Task Keyed_clients_are_told_apart()
    {
        ServiceCollection services = new();
        Dictionary<object, RequestRecorder> recorders = new() { ["a"] = new(Body), ["b"] = new(Body), [42] = new(Body) };
        AddKeyed(services, "a", Configure("token-a")).ConfigurePrimaryHttpMessageHandler(() => recorders["a"]);
        AddKeyed(services, "b", Configure("token-b")).ConfigurePrimaryHttpMessageHandler(() => recorders["b"]);
        AddKeyed(services, 42, Configuration()).ConfigurePrimaryHttpMessageHandler(() => recorders[42]);
        await using var provider = services.BuildServiceProvider();

        foreach (var key in recorders.Keys)
        {
            await CallAsync(provider.GetRequiredKeyedService<TInterface>(key));
        }

        Assert.Equal(["token-a", "token-b", "configured-token"], recorders.Values.Select(recorder => recorder.Token));
        Assert.Same(provider.GetRequiredKeyedService<TClient>(42), provider.GetRequiredKeyedService<TInterface>(42));
        Assert.Null(provider.GetService<TInterface>());
    }

    [Fact]
    public async Task Host_with_options_that_cannot_work_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        Add(builder.Services, options =>
        {
            options.ApiToken = "";
            options.BaseAddress = UnusableAddress;
        });
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains(MissingToken, refused.Message, StringComparison.Ordinal);
        Assert.Contains(AddressRefusal, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registration_with_a_service_provider_sets_options_from_other_services()
    {
        ServiceCollection services = new();
        RequestRecorder recorder = new(Body);
        RequestRecorder keyed = new(Body);
        services.AddSingleton(new Uri("https://service.test/from-services"));
        Add(services, SetFromServices).ConfigurePrimaryHttpMessageHandler(() => recorder);
        AddKeyed(services, "k", SetFromServices).ConfigurePrimaryHttpMessageHandler(() => keyed);
        await using var provider = services.BuildServiceProvider();

        await CallAsync(provider.GetRequiredService<TInterface>());
        await CallAsync(provider.GetRequiredKeyedService<TInterface>("k"));

        Assert.StartsWith("https://service.test/from-services/", recorder.Address, StringComparison.Ordinal);
        Assert.StartsWith("https://service.test/from-services/", keyed.Address, StringComparison.Ordinal);

        static void SetFromServices(IServiceProvider provider, TOptions options)
        {
            options.ApiToken = "t";
            options.BaseAddress = provider.GetRequiredService<Uri>();
        }
    }

    [Fact]
    public async Task Configure_of_the_options_applies_to_the_client_without_a_key_alone()
    {
        ServiceCollection services = new();
        RequestRecorder recorder = new(Body);
        RequestRecorder keyed = new(Body);
        Add(services, Configure("t")).ConfigurePrimaryHttpMessageHandler(() => recorder);
        AddKeyed(services, "k", Configure("token-k")).ConfigurePrimaryHttpMessageHandler(() => keyed);
        services.Configure<TOptions>(options => options.ApiToken = "configured-later");
        await using var provider = services.BuildServiceProvider();

        await CallAsync(provider.GetRequiredService<TInterface>());
        await CallAsync(provider.GetRequiredKeyedService<TInterface>("k"));

        Assert.Equal("configured-later", recorder.Token);
        Assert.Equal("token-k", keyed.Token);
    }

    [Fact]
    public void Client_of_the_factory_has_no_timeout_of_its_own()
    {
        ServiceCollection services = new();
        Add(services, Configure("t"));
        using var provider = services.BuildServiceProvider();

        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient(Name);

        Assert.Equal(Timeout.InfiniteTimeSpan, client.Timeout);
    }

    [Fact]
    public void Registration_without_what_it_needs_throws_at_once()
    {
        ServiceCollection services = new();

        Assert.Throws<ArgumentNullException>(() => Add(null!, Configure("t")));
        Assert.Throws<ArgumentNullException>(() => Add(services, (IConfiguration)null!));
        Assert.Throws<ArgumentNullException>(() => AddKeyed(services, null!, Configure("t")));
        Assert.Throws<ArgumentNullException>(() => AddKeyed(services, "k", (IConfiguration)null!));
    }

    protected abstract IHttpClientBuilder Add(IServiceCollection services, Action<TOptions> configure);

    protected abstract IHttpClientBuilder Add(IServiceCollection services, IConfiguration configuration);

    protected abstract IHttpClientBuilder Add(IServiceCollection services, Action<IServiceProvider, TOptions> configure);

    protected abstract IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<TOptions> configure);

    protected abstract IHttpClientBuilder AddKeyed(IServiceCollection services, object key, IConfiguration configuration);

    protected abstract IHttpClientBuilder AddKeyed(IServiceCollection services, object key, Action<IServiceProvider, TOptions> configure);

    /// <summary>Makes one call of the client, any.</summary>
    protected abstract Task CallAsync(TInterface client);

    protected static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Service:ApiToken"] = "configured-token",
            ["Service:BaseAddress"] = Address.AbsoluteUri,
            ["Service:Timeout"] = "00:01:00",
            ["Service:Retry:MaxRetries"] = "7",
        })
        .Build()
        .GetSection("Service");

    private static Action<TOptions> Configure(string token) => options =>
    {
        options.ApiToken = token;
        options.BaseAddress = Address;
    };
}
