using AceData;
using AceData.Aichat2;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ConversationsClient"/> and <see cref="IConversationsClient"/> as singletons over an HttpClient of the factory.</summary>
/// <remarks>
/// Each method returns the builder of that HttpClient, for further handlers; they run once for every attempt.
/// Options are checked when the host starts. An unset token or base address comes from the environment.
/// </remarks>
public static class Aichat2ServiceCollectionExtensions
{
    /// <summary>Registers the client.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Completes the options; <see langword="null"/> when the environment says it all.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddAichat2Client(this IServiceCollection services, Action<ConversationsClientOptions>? configure = null) =>
        Add(services, key: null, options => Apply(options, configure));

    /// <summary>Registers the client with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">The section that holds the options by their names, <c>Retry</c> as a section of its own.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddAichat2Client(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, key: null, options => options.Bind(configuration));
    }

    /// <summary>Registers one of several clients by a name; resolve it as a keyed service with the name as its key.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Completes the options; <see langword="null"/> when the environment says it all.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddAichat2Client(this IServiceCollection services, string name, Action<ConversationsClientOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddKeyedAichat2Client(services, name, configure);
    }

    /// <summary>Registers one of several clients by a name, with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">The name; the key of the service.</param>
    /// <param name="configuration">The section that holds the options by their names.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddAichat2Client(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddKeyedAichat2Client(services, name, configuration);
    }

    /// <summary>Registers one of several clients as a keyed service.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="configure">Completes the options; <see langword="null"/> when the environment says it all.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddKeyedAichat2Client(this IServiceCollection services, object serviceKey, Action<ConversationsClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        return Add(services, serviceKey, options => Apply(options, configure));
    }

    /// <summary>Registers one of several clients as a keyed service, with options from configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="serviceKey">The key.</param>
    /// <param name="configuration">The section that holds the options by their names.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddKeyedAichat2Client(this IServiceCollection services, object serviceKey, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(configuration);
        return Add(services, serviceKey, options => options.Bind(configuration));
    }

    private static void Apply(OptionsBuilder<ConversationsClientOptions> options, Action<ConversationsClientOptions>? configure)
    {
        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    private static IHttpClientBuilder Add(IServiceCollection services, object? key, Action<OptionsBuilder<ConversationsClientOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ApiClientRegistration.Add<IConversationsClient, ConversationsClient, ConversationsClientOptions>(
            services,
            Aichat2Api.Defaults.Name,
            key,
            configure,
            static (options, httpClient) => new ConversationsClient(options, httpClient));
    }
}
