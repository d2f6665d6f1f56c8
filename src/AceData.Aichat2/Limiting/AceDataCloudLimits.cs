namespace AceData.Aichat2;

/// <summary>The request limits of Ace Data Cloud for one token.</summary>
/// <example><code>options.Limiter = AceDataCloudLimits.Shared;</code></example>
public static class AceDataCloudLimits
{
    /// <summary>The maximum number of requests of one token in flight.</summary>
    public const int MaxRequestsInFlight = 20;

    /// <summary>The maximum number of requests of one token that start within a second.</summary>
    public const int MaxRequestsPerSecond = 60;

    /// <summary>A limiter with these limits that every client of the process can share. It cannot be disposed.</summary>
    /// <remarks>
    /// The service applies the limits per token, and unrelated parts of a program may use one token: only a limiter
    /// that the whole process shares can count for all of them. No client uses it by default. For other limits, create a
    /// <see cref="RequestLimiter"/> and set it on the clients that share it.
    /// </remarks>
    public static RequestLimiter Shared { get; } = new(MaxRequestsInFlight, MaxRequestsPerSecond, isShared: true);
}
