using AceData;
using AceData.Aichat2;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Extension methods that register <see cref="ConversationsClient"/> and <see cref="IConversationsClient"/>.</summary>
/// <remarks>
/// The client is a singleton and uses an HttpClient of <see cref="IHttpClientFactory"/>. Each method returns the builder of that HttpClient;
/// handlers that are added to it run once per attempt. Options are validated when the host starts. A token or base address that is not set is
/// read from the environment. <c>services.Configure&lt;ConversationsClientOptions&gt;</c> applies to the client without a key.
/// </remarks>
public static class Aichat2ServiceCollectionExtensions
{
    private static readonly ApiClientRegistration<IConversationsClient, ConversationsClient, ConversationsClientOptions> Registration =
        new(Aichat2Api.Defaults.Name, static (options, httpClient) => new ConversationsClient(options, httpClient));

    /// <summary>Registers a aichat2 client.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="configure">An action that sets the options; <see langword="null"/> when the environment sets them all.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddAichat2Client(this IServiceCollection services, Action<ConversationsClientOptions>? configure = null) =>
        Registration.Add(services, configure);

    /// <summary>Registers a aichat2 client whose options depend on other services.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="configure">An action that sets the options with the help of other services.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddAichat2Client(this IServiceCollection services, Action<IServiceProvider, ConversationsClientOptions> configure) =>
        Registration.Add(services, configure);

    /// <summary>Registers a aichat2 client with options from configuration.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="configuration">The section that holds the options by name; <c>Retry</c> is a subsection.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddAichat2Client(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Registration.AddBound(services, options => options.Bind(configuration));
    }

    /// <summary>Registers one of several aichat2 clients as a keyed service.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="serviceKey">The key to resolve the client with.</param>
    /// <param name="configure">An action that sets the options; <see langword="null"/> when the environment sets them all.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddKeyedAichat2Client(this IServiceCollection services, object serviceKey, Action<ConversationsClientOptions>? configure = null) =>
        Registration.AddKeyed(services, serviceKey, configure);

    /// <summary>Registers one of several aichat2 clients as a keyed service whose options depend on other services.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="serviceKey">The key to resolve the client with.</param>
    /// <param name="configure">An action that sets the options with the help of other services.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddKeyedAichat2Client(this IServiceCollection services, object serviceKey, Action<IServiceProvider, ConversationsClientOptions> configure) =>
        Registration.AddKeyed(services, serviceKey, configure);

    /// <summary>Registers one of several aichat2 clients as a keyed service with options from configuration.</summary>
    /// <param name="services">The services to add the client to.</param>
    /// <param name="serviceKey">The key to resolve the client with.</param>
    /// <param name="configuration">The section that holds the options by name.</param>
    /// <returns>The builder of the client's HttpClient.</returns>
    public static IHttpClientBuilder AddKeyedAichat2Client(this IServiceCollection services, object serviceKey, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Registration.AddKeyedBound(services, serviceKey, options => options.Bind(configuration));
    }
}
