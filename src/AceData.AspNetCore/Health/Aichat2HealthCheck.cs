using AceData.Aichat2;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AceData.AspNetCore;

/// <summary>Asks the service for one line of the list of conversations, which costs nothing and needs a good token.</summary>
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
            return HealthCheckResult.Degraded("aichat2 asks to wait.", exception);
        }
        catch (AceDataException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"aichat2 does not answer as it should: {exception.GetType().Name}.", exception);
        }
    }
}
