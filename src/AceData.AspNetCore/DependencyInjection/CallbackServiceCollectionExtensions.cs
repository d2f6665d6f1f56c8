using AceData.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what callbacks of background runs need.</summary>
public static class CallbackServiceCollectionExtensions
{
    /// <summary>Registers <see cref="RunCallbacks"/>, and data protection for its addresses.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Completes the options.</param>
    /// <returns>The services.</returns>
    /// <remarks>A host of several processes must share its data protection keys; see ASP.NET Core's documentation of data protection.</remarks>
    public static IServiceCollection AddAichat2Callbacks(this IServiceCollection services, Action<RunCallbackOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddDataProtection();
        services.AddOptions<RunCallbackOptions>()
            .Configure(configure)
            .Validate(static options => options.PublicAddress is { IsAbsoluteUri: true }, "PublicAddress must be the absolute address of this host.")
            .Validate(static options => options.Lifetime > TimeSpan.Zero && options.MaxBodyBytes > 0, "Lifetime and MaxBodyBytes must be above zero.")
            .ValidateOnStart();
        return services.AddSingleton<RunCallbacks>();
    }
}
