namespace AceData.Aichat2;

/// <summary>What Ace Data Cloud takes from one token.</summary>
/// <example><code>options.Limiter = AceDataCloudLimits.Shared;</code></example>
public static class AceDataCloudLimits
{
    /// <summary>How many requests of one token may be in flight.</summary>
    public const int MaxRequestsInFlight = 20;

    /// <summary>How many requests of one token may begin in a second.</summary>
    public const int MaxRequestsPerSecond = 60;

    /// <summary>The limiter of these limits that every client of the process can share; nobody can end it.</summary>
    /// <remarks>
    /// The limits belong to a token at the service, and parts of a program that know nothing of each other may use one token: only something
    /// that the whole process shares can count for all of them. Nothing uses it unasked; for limits of your own, make a
    /// <see cref="RequestLimiter"/> and give it to the clients that shall share it.
    /// </remarks>
    public static RequestLimiter Shared { get; } = new(MaxRequestsInFlight, MaxRequestsPerSecond, isShared: true);
}
