namespace AceData;

/// <summary>When and how a failed call is retried.</summary>
/// <remarks>
/// What may be retried depends on the operation: one that only reads, or that has the same effect twice, after any transient failure;
/// a chat turn only when it cannot have started.
/// </remarks>
[DebuggerDisplay("max retries {MaxRetries}, delay {BaseDelay} to {MaxDelay}, non-idempotent {RetryNonIdempotent}")]
public sealed class RetryOptions
{
    /// <summary>The largest number of retries of a call; 0 turns retries off.</summary>
    /// <value>Default 2, so three requests in all.</value>
    public int MaxRetries { get; set; } = 2;

    /// <summary>The back-off before the first retry; it doubles each time and is shortened by a random share.</summary>
    /// <value>Default 500 ms.</value>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest back-off.</summary>
    /// <value>Default 8 s.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The longest <c>Retry-After</c> that is waited for; a longer one fails the call at once and travels on its exception.</summary>
    /// <value>Default 60 s.</value>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a chat turn is retried even though it may have been carried out and billed already.</summary>
    /// <value>Default <see langword="false"/>.</value>
    public bool RetryNonIdempotent { get; set; }

    /// <summary>Gives the random share of a back-off, from 0 up to but not including 1; called from many threads.</summary>
    /// <value>Default <see langword="null"/>: a random number.</value>
    public Func<double>? Randomizer { get; set; }

    internal RetryOptions Copy() => (RetryOptions)MemberwiseClone();

    internal IEnumerable<string> Validate()
    {
        if (MaxRetries < 0)
        {
            yield return "Retry.MaxRetries is below 0.";
        }

        if (BaseDelay < TimeSpan.Zero || MaxDelay < TimeSpan.Zero || MaxRetryAfter < TimeSpan.Zero)
        {
            yield return "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter cannot be negative.";
        }

        // Timers take no more.
        if (BaseDelay.TotalMilliseconds > int.MaxValue || MaxDelay.TotalMilliseconds > int.MaxValue || MaxRetryAfter.TotalMilliseconds > int.MaxValue)
        {
            yield return "Retry.BaseDelay, Retry.MaxDelay and Retry.MaxRetryAfter must be below 25 days.";
        }
    }
}
