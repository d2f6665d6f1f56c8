namespace AceData;

/// <summary>The time limits that the platform keeps below this package.</summary>
/// <param name="HttpClient">The <see cref="System.Net.Http.HttpClient.Timeout"/>.</param>
/// <param name="Connect">The limit of making a connection; <see langword="null"/> when a handler of the caller's decides it.</param>
internal sealed record ConnectionLimits(TimeSpan HttpClient, TimeSpan? Connect)
{
    /// <summary>Which of them ended a request.</summary>
    /// <returns><see langword="null"/> when it was neither: a handler of the caller's gave up.</returns>
    public TimeoutKind? Find(OperationCanceledException exception, bool mayHaveBeenSent)
    {
#if NETSTANDARD2_0
        // The .NET Framework does not say what ended the request.
        return HttpClient == Timeout.InfiniteTimeSpan ? null : TimeoutKind.HttpClient;
#else
        if (exception.InnerException is not TimeoutException timeout)
        {
            return null;
        }

        // HttpClient wraps the cancellation that its limit caused; an attempt to connect has none to wrap.
        if (timeout.InnerException is OperationCanceledException)
        {
            return HttpClient == Timeout.InfiniteTimeSpan ? null : TimeoutKind.HttpClient;
        }

        // In doubt it was not the connecting: after that, and only after that, a turn may be asked for again.
        return !mayHaveBeenSent && timeout.Message.Contains("ConnectTimeout", StringComparison.Ordinal) ? TimeoutKind.Connect : null;
#endif
    }
}
