using AceData.Aichat2;
using AceData.AspNetCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that add aichat2 to the health checks of a host.</summary>
public static class Aichat2HealthChecksBuilderExtensions
{
    /// <summary>Adds a health check that verifies that the service responds and accepts the token.</summary>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="serviceKey">The key of a keyed client, or <see langword="null"/> for the client without a key.</param>
    /// <param name="failureStatus">The status to report for a failure, or <see langword="null"/> for <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">The tags to filter health checks by, or <see langword="null"/> for none.</param>
    /// <param name="timeout">The timeout of a check, or <see langword="null"/> for 10 seconds.</param>
    /// <returns>The health checks builder, for chaining.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <remarks>The check is <see cref="HealthStatus.Degraded"/> while the service limits the rate of requests.</remarks>
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
