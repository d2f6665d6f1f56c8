using AceData.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register the callbacks of background runs.</summary>
public static class CallbackServiceCollectionExtensions
{
    /// <summary>Registers <see cref="RunCallbacks"/> and the data protection for its addresses.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">A callback that sets the options. <see cref="RunCallbackOptions.PublicAddress"/> is required.</param>
    /// <returns>The service collection, for chaining.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>The options are validated when the host starts. Several processes of one host must share their data protection keys.</remarks>
    public static IServiceCollection AddAichat2Callbacks(this IServiceCollection services, Action<RunCallbackOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddDataProtection();
        services.AddOptions<RunCallbackOptions>()
            .Configure(configure)
            .Validate(static options => options.PublicAddress is { IsAbsoluteUri: true }, "RunCallbackOptions.PublicAddress must be an absolute URI.")
            .Validate(static options => options.Lifetime > TimeSpan.Zero && options.MaxBodyBytes > 0, "RunCallbackOptions.Lifetime and RunCallbackOptions.MaxBodyBytes must be greater than zero.")
            .ValidateOnStart();
        return services.AddSingleton<RunCallbacks>();
    }
}
