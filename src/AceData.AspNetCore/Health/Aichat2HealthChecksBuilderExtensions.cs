using AceData.Aichat2;
using AceData.AspNetCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the check of aichat2 to a host's health checks.</summary>
public static class Aichat2HealthChecksBuilderExtensions
{
    /// <summary>Checks that the service answers and takes the token; degraded while it asks to wait.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="serviceKey">The key of the client; <see langword="null"/> for the one without a key.</param>
    /// <param name="failureStatus">What a failure counts as; <see langword="null"/> for unhealthy.</param>
    /// <param name="tags">Tags to choose the check by; <see langword="null"/> for none.</param>
    /// <param name="timeout">The limit of a check; <see langword="null"/> for 10 seconds.</param>
    /// <returns>The health checks.</returns>
    public static IHealthChecksBuilder AddAichat2(
        this IHealthChecksBuilder builder,
        string name = "aichat2",
        object? serviceKey = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new Aichat2HealthCheck(serviceKey is null
                ? provider.GetRequiredService<IConversationsClient>()
                : provider.GetRequiredKeyedService<IConversationsClient>(serviceKey)),
            failureStatus,
            tags,
            timeout ?? TimeSpan.FromSeconds(10)));
    }
}
