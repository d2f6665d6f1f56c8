using System.Net;

namespace AceData;

/// <summary>Decides whether a failed call is retried. Pure: nothing is counted, logged or changed here.</summary>
internal static class RetryPolicy
{
    public static RetryDecision Decide(CallContext context, AceDataException failure)
    {
        if (context.Timeout.Token.IsCancellationRequested)
        {
            return new(RetryReason.CallEnded);
        }

        if (context.Request.RetrySafety == RetrySafety.Never)
        {
            return new(RetryReason.ContentNotRepeatable);
        }

        if (failure is AuthenticationException { StatusCode: HttpStatusCode.Unauthorized })
        {
            return context.CanRenewToken ? new(RetryReason.TokenRefused, TimeSpan.Zero) : new(RetryReason.NoOtherToken);
        }

        var options = context.Retry;
        if (!failure.IsTransient)
        {
            return new(RetryReason.NotTransient);
        }

        if (context.Retries >= options.MaxRetries)
        {
            return new(RetryReason.MaxRetriesReached);
        }

        if (WhySafe(context, failure) is not { } reason)
        {
            return new(RetryReason.MayHaveBeenProcessed);
        }

        if (failure.RetryAfter > options.MaxRetryAfter)
        {
            return new(RetryReason.RetryAfterTooLong);
        }

        var delay = failure.RetryAfter ?? BackOff(context.Retries, options);
        return context.Settings.Time.GetUtcNow() + delay >= context.Deadline ? new(RetryReason.DeadlineTooClose) : new(reason, delay);
    }

    private static RetryReason? WhySafe(CallContext context, AceDataException failure)
    {
        var safety = context.Request.RetrySafety;
        if (safety == RetrySafety.IfNotSent)
        {
            return failure.StatusCode is null && !context.MayHaveBeenProcessed ? RetryReason.NotProcessed : null;
        }

        if (safety == RetrySafety.Always)
        {
            return RetryReason.SafeToRetry;
        }

        // A 408 says that the service waited, not for what.
        if (!context.MayHaveBeenProcessed && failure is not BadRequestException)
        {
            return RetryReason.NotProcessed;
        }

        if (context.Retry.RetryNonIdempotent)
        {
            return RetryReason.AllowedByOptions;
        }

        var failedOutright = failure is ServerException && (int?)failure.StatusCode is (500 or 502 or 504);
        return safety == RetrySafety.IfStateless && context.MayHaveBeenProcessed && failedOutright ? RetryReason.SafeToRetry : null;
    }

    // Full jitter: callers that failed together do not come back together.
    private static TimeSpan BackOff(int retries, RetryOptions options)
    {
        var longest = Math.Min(options.MaxDelay.TotalMilliseconds, options.BaseDelay.TotalMilliseconds * Math.Pow(2, retries));
        var share = (options.Randomizer ?? Jitter.Next)();
        return TimeSpan.FromMilliseconds(longest * (share is >= 0 and <= 1 ? share : 1));
    }
}
