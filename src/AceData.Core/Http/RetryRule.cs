namespace AceData;

/// <summary>Decides whether a failed call is repeated, and after how long.</summary>
internal static class RetryRule
{
    /// <returns>The wait before the next request; <see langword="null"/> when there shall be none.</returns>
    public static TimeSpan? Next(ApiCall call, AceDataException failure, RetryOptions options, bool canRenewToken, DateTimeOffset now)
    {
        if (call.Repeat == RetrySafety.Never)
        {
            return null;
        }

        if (failure is AuthenticationException { StatusCode: 401 })
        {
            return canRenewToken && !call.TokenWasRefused ? TimeSpan.Zero : null;
        }

        if (call.Retries >= options.MaxRetries || !failure.IsTransient || !MayRepeat(call, failure, options))
        {
            return null;
        }

        if (failure.RetryAfter > options.MaxRetryAfter)
        {
            return null;
        }

        var wait = failure.RetryAfter ?? BackOff(call.Retries, options);
        return now + wait >= call.Deadline ? null : wait;
    }

    private static bool MayRepeat(ApiCall call, AceDataException failure, RetryOptions options)
    {
        if (call.Repeat == RetrySafety.IfNotSent)
        {
            return failure.StatusCode is null && !call.MayHaveBeenProcessed;
        }

        if (call.Repeat == RetrySafety.Always || options.RetryNonIdempotent)
        {
            return true;
        }

        if (!call.MayHaveBeenProcessed)
        {
            // A 408 says that the service waited, not for what.
            return failure is not BadRequestException;
        }

        return call.Repeat == RetrySafety.IfStateless && failure is ServerException { StatusCode: 500 or 502 or 504 };
    }

    // Full jitter: callers that failed together do not come back together.
    private static TimeSpan BackOff(int retries, RetryOptions options)
    {
        var longest = Math.Min(options.MaxDelay.TotalMilliseconds, options.BaseDelay.TotalMilliseconds * Math.Pow(2, retries));
        var share = (options.Randomizer ?? Jitter.Next)();
        return TimeSpan.FromMilliseconds(longest * (share is >= 0 and <= 1 ? share : 1));
    }
}
