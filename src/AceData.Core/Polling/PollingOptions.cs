namespace AceData;

/// <summary>Options for waiting until the service has finished something, by asking again and again.</summary>
public sealed record PollingOptions
{
    internal static readonly PollingOptions Default = new();

    /// <summary>The longest time to wait.</summary>
    /// <value>Default <see langword="null"/>: the default of the operation. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The delay before the first poll. Each later delay is half as long again, up to <see cref="MaxDelay"/>, and is shortened by a random share of up to 8 %.</summary>
    /// <value>Default 1 second.</value>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay between two polls. Every poll is a request to the service.</summary>
    /// <value>Default 5 seconds.</value>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Receives a report before each delay. An exception that it throws ends the wait.</summary>
    /// <value>Default <see langword="null"/>: no reports.</value>
    public IProgress<PollingProgress>? Progress { get; init; }

    /// <exception cref="ArgumentException">An option is invalid.</exception>
    internal void Validate()
    {
        if (Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan
            && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
        {
            throw new ArgumentException("Timeout must be greater than zero and less than 25 days, or infinite.", nameof(Timeout));
        }

        if (FirstDelay <= TimeSpan.Zero || MaxDelay < FirstDelay || MaxDelay.TotalMilliseconds > int.MaxValue)
        {
            throw new ArgumentException("FirstDelay must be greater than zero, and MaxDelay must be at least FirstDelay and less than 25 days.", nameof(FirstDelay));
        }
    }
}
