using AceData.Aichat2;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AceData.AspNetCore;

/// <summary>Requests one entry of the conversation list, which is free and requires a valid token.</summary>
internal sealed class Aichat2HealthCheck(IConversationsClient client) : IHealthCheck
{
    private static readonly RequestOptions Once = new() { Retry = new RetryOptions { MaxRetries = 0 } };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await client.RetrieveBatchAsync(new RetrieveBatchRequest { Limit = 1 }, Once, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (RateLimitException exception)
        {
            return HealthCheckResult.Degraded("aichat2 limits the rate of requests.", exception);
        }
        catch (AceDataException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"The request to aichat2 failed: {exception.GetType().Name}.", exception);
        }
    }
}
