using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace AceData;

/// <summary>Holds requests back so that one token has no more in flight, and begins no more in any second, than the service allows.</summary>
/// <remarks>
/// Each token has limits of its own. Give one limiter to every client of the process that uses the token: what one client sends counts for all.
/// A request waits its turn within the call's <see cref="ApiClientOptions.Timeout"/>; a stream keeps its place until it ends.
/// </remarks>
[DebuggerDisplay("in flight {MaxRequestsInFlight}, per second {MaxRequestsPerSecond}")]
public sealed class RequestLimiter : IDisposable
{
    private const int SegmentsPerSecond = 10;

    private readonly PartitionedRateLimiter<string> _limits;
    private readonly bool _isShared;

    /// <summary>Creates a limiter.</summary>
    /// <param name="maxRequestsInFlight">How many requests of one token may be under way at once, from 1.</param>
    /// <param name="maxRequestsPerSecond">How many requests of one token may begin in any second, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below 1.</exception>
    public RequestLimiter(int maxRequestsInFlight, int maxRequestsPerSecond)
        : this(maxRequestsInFlight, maxRequestsPerSecond, isShared: false)
    {
    }

    internal RequestLimiter(int maxRequestsInFlight, int maxRequestsPerSecond, bool isShared)
    {
        MaxRequestsInFlight = AtLeastOne(maxRequestsInFlight, nameof(maxRequestsInFlight));
        MaxRequestsPerSecond = AtLeastOne(maxRequestsPerSecond, nameof(maxRequestsPerSecond));
        _isShared = isShared;
        _limits = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<string, string>(InFlight, StringComparer.Ordinal),
            PartitionedRateLimiter.Create<string, string>(PerSecond, StringComparer.Ordinal));
    }

    /// <summary>How many requests of one token may be under way at once.</summary>
    public int MaxRequestsInFlight { get; }

    /// <summary>How many requests of one token may begin in any second.</summary>
    public int MaxRequestsPerSecond { get; }

    /// <summary>Ends the limiter; clients that still use it fail. A limiter that the whole process shares stays as it is.</summary>
    public void Dispose()
    {
        if (!_isShared)
        {
            _limits.Dispose();
        }
    }

    /// <summary>Waits until the token may send one more request.</summary>
    /// <returns>The place of the request, held until it is disposed.</returns>
    internal async ValueTask<IDisposable> EnterAsync(string token, CancellationToken cancellationToken) =>
        await _limits.AcquireAsync(Key(token), permitCount: 1, cancellationToken).ConfigureAwait(false);

    // The limiter may outlive its clients: it knows tokens by their hash alone.
    private static string Key(string token)
    {
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(token)));
#else
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
#endif
    }

    private static int AtLeastOne(int limit, string name) =>
        limit >= 1 ? limit : throw new ArgumentOutOfRangeException(name, limit, "The limit must be at least 1.");

    // Nobody is turned away: how long a call may wait is for its Timeout to say.
    private RateLimitPartition<string> InFlight(string key) => RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions
    {
        PermitLimit = MaxRequestsInFlight,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    // A sliding window: two full bursts can never touch, as they do where fixed windows meet.
    private RateLimitPartition<string> PerSecond(string key) => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = MaxRequestsPerSecond,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        SegmentsPerWindow = SegmentsPerSecond,
        Window = TimeSpan.FromSeconds(1),
    });
}
