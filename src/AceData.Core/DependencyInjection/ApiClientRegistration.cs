using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AceData;

/// <summary>Registers a client of this family: its options, its HttpClient and itself, once for each key.</summary>
/// <param name="api">The name of the API, with which the names of keyed options and of HttpClients begin.</param>
/// <param name="create">Creates the client.</param>
internal sealed class ApiClientRegistration<TService, TClient, TOptions>(string api, Func<TOptions, HttpClient, TClient> create)
    where TService : class
    where TClient : class, TService
    where TOptions : ApiClientOptions, new()
{
    public IHttpClientBuilder Add(IServiceCollection services, Action<TOptions>? configure) =>
        AddBound(services, options => options.Configure(configure ?? Keep));

    public IHttpClientBuilder Add(IServiceCollection services, Action<IServiceProvider, TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return AddBound(services, options => options.Configure<IServiceProvider>((value, provider) => configure(provider, value)));
    }

    /// <param name="services">The services to add the client to.</param>
    /// <param name="bind">Binds the options to configuration; called in the client's package, where the binder is generated.</param>
    public IHttpClientBuilder AddBound(IServiceCollection services, Action<OptionsBuilder<TOptions>> bind)
    {
        ArgumentNullException.ThrowIfNull(services);

        // Options without a name, so that services.Configure<TOptions> applies.
        AddOptions(services, Options.DefaultName, bind);
        services.AddSingleton(provider => Create(provider, Options.DefaultName, api));
        services.AddSingleton<TService>(static provider => provider.GetRequiredService<TClient>());
        return AddHttpClient(services, Options.DefaultName, api);
    }

    public IHttpClientBuilder AddKeyed(IServiceCollection services, object serviceKey, Action<TOptions>? configure) =>
        AddKeyedBound(services, serviceKey, options => options.Configure(configure ?? Keep));

    public IHttpClientBuilder AddKeyed(IServiceCollection services, object serviceKey, Action<IServiceProvider, TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return AddKeyedBound(services, serviceKey, options => options.Configure<IServiceProvider>((value, provider) => configure(provider, value)));
    }

    /// <inheritdoc cref="AddBound"/>
    public IHttpClientBuilder AddKeyedBound(IServiceCollection services, object serviceKey, Action<OptionsBuilder<TOptions>> bind)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        var name = NameOf(serviceKey);
        AddOptions(services, name, bind);
        services.AddKeyedSingleton(serviceKey, (provider, _) => Create(provider, name, name));
        services.AddKeyedSingleton<TService>(serviceKey, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        return AddHttpClient(services, name, name);
    }

    private static void Keep(TOptions options)
    {
        // Without an action, the environment sets the options.
    }

    private static void AddOptions(IServiceCollection services, string name, Action<OptionsBuilder<TOptions>> bind)
    {
        var options = services.AddOptions<TOptions>(name).ValidateOnStart();
        bind(options);
        options.PostConfigure<IServiceProvider>(static (options, provider) => options.LoggerFactory ??= provider.GetService<ILoggerFactory>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, ApiClientOptionsValidator<TOptions>>());
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string optionsName, string clientName) =>
        services.AddHttpClient(clientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => PrimaryHandler.Create(OptionsOf(provider, optionsName).ConnectTimeout))

            // The client keeps its handler for good; the handler itself renews its connections.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private static TOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    private TClient Create(IServiceProvider provider, string optionsName, string clientName) =>
        create(OptionsOf(provider, optionsName), provider.GetRequiredService<IHttpClientFactory>().CreateClient(clientName));

    private string NameOf(object key) => key is string text ? $"{api}:{text}" : $"{api}:{key.GetType().FullName}:{key}";
}
