using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AceData;

/// <summary>Registers a client of this family: its options, its HttpClient and itself, once for each key.</summary>
internal static class ApiClientRegistration
{
    /// <param name="services">Where to register.</param>
    /// <param name="api">The name of the API, which begins the names of options and HttpClient.</param>
    /// <param name="key">The key of the client; <see langword="null"/> for the one without a key.</param>
    /// <param name="configure">Completes the options.</param>
    /// <param name="create">Makes the client.</param>
    public static IHttpClientBuilder Add<TService, TClient, TOptions>(
        IServiceCollection services,
        string api,
        object? key,
        Action<OptionsBuilder<TOptions>> configure,
        Func<TOptions, HttpClient, TClient> create)
        where TService : class
        where TClient : class, TService
        where TOptions : ApiClientOptions, new()
    {
        var name = NameFor(api, key);
        var options = services.AddOptions<TOptions>(name).ValidateOnStart();
        configure(options);
        options.PostConfigure<IServiceProvider>(static (options, provider) => options.LoggerFactory ??= provider.GetService<ILoggerFactory>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, ApiClientOptionsValidator<TOptions>>());

        TClient Create(IServiceProvider provider) => create(
            provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name),
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(name));

        if (key is null)
        {
            services.AddSingleton(Create);
            services.AddSingleton<TService>(static provider => provider.GetRequiredService<TClient>());
        }
        else
        {
            services.AddKeyedSingleton(key, (provider, _) => Create(provider));
            services.AddKeyedSingleton<TService>(key, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        }

        return services.AddHttpClient(name)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                PrimaryHandler.Create(provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name).ConnectTimeout))

            // The client keeps its handler for good; the handler itself renews its connections.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static string NameFor(string api, object? key) => key switch
    {
        null => api,
        string text => $"{api}:{text}",
        _ => $"{api}:{key.GetType().FullName}:{key}",
    };
}
