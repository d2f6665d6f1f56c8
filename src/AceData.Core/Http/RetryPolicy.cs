namespace AceData;

/// <summary>Decides whether a failed call is retried. Pure: nothing is counted, logged or changed here.</summary>
internal static class RetryPolicy
{
    public static RetryDecision Decide(CallContext context, AceDataException failure) => failure switch
    {
        _ when context.Timeout.Token.IsCancellationRequested => new(RetryReason.CallEnded),
        _ when context.Request.RetrySafety == RetrySafety.Never => new(RetryReason.ContentNotRepeatable),
        AuthenticationException { StatusCode: HttpStatusCode.Unauthorized } =>
            context.CanRenewToken ? new(RetryReason.TokenRefused, TimeSpan.Zero) : new(RetryReason.NoOtherToken),
        { IsTransient: false } => new(RetryReason.NotTransient),
        _ when context.Retries >= context.Retry.MaxRetries => new(RetryReason.MaxRetriesReached),
        _ => WhySafe(context, failure) is { } reason ? Delay(context, failure, reason) : new(RetryReason.MayHaveBeenProcessed),
    };

    private static RetryReason? WhySafe(CallContext context, AceDataException failure) => context.Request.RetrySafety switch
    {
        RetrySafety.IfNotSent => failure.StatusCode is null && !context.MayHaveBeenProcessed ? RetryReason.NotProcessed : null,
        RetrySafety.Always => RetryReason.SafeToRetry,

        // A 408 says that the service waited, not for what.
        _ when !context.MayHaveBeenProcessed && failure is not BadRequestException => RetryReason.NotProcessed,
        _ when context.Retry.RetryNonIdempotent => RetryReason.AllowedByOptions,
        RetrySafety.IfStateless when context.MayHaveBeenProcessed && failure is ServerException && (int?)failure.StatusCode is 500 or 502 or 504 =>
            RetryReason.SafeToRetry,
        _ => null,
    };

    private static RetryDecision Delay(CallContext context, AceDataException failure, RetryReason reason)
    {
        var options = context.Retry;
        if (failure.RetryAfter > options.MaxRetryAfter)
        {
            return new(RetryReason.RetryAfterTooLong);
        }

        var delay = failure.RetryAfter ?? BackOff(context.Retries, options);
        return context.Settings.Time.GetUtcNow() + delay >= context.Deadline ? new(RetryReason.DeadlineTooClose) : new(reason, delay);
    }

    // Full jitter: callers that failed together do not come back together.
    private static TimeSpan BackOff(int retries, RetryOptions options)
    {
        var longest = Math.Min(options.MaxDelay.TotalMilliseconds, options.BaseDelay.TotalMilliseconds * Math.Pow(2, retries));
        var share = (options.Randomizer ?? Jitter.Next)();
        return TimeSpan.FromMilliseconds(longest * (share is >= 0 and <= 1 ? share : 1));
    }
}
