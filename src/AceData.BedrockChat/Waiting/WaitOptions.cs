namespace AceData.BedrockChat;

/// <summary>How a reply is waited for.</summary>
public sealed record WaitOptions
{
    internal static readonly WaitOptions Default = new();

    /// <summary>The deadline: how long the whole may take, posting included where a question is asked.</summary>
    /// <value>Default 15 minutes, the longest a job can run; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for none, which waits for ever for a job that failed.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The wait before the first poll; each further one is half as long again, and shortened by a random share of up to 8 %.</summary>
    /// <value>Default 1 s.</value>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two polls. Every poll counts against the key's quota.</summary>
    /// <value>Default 5 s.</value>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Told before each wait; called one at a time, on whatever thread the wait runs. What it throws ends the wait.</summary>
    /// <value>Default <see langword="null"/>: nobody is told.</value>
    public Action<WaitProgress>? Progress { get; init; }

    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    internal void Check()
    {
        if (Timeout != System.Threading.Timeout.InfiniteTimeSpan && (Timeout <= TimeSpan.Zero || Timeout.TotalMilliseconds > int.MaxValue))
        {
            throw new ArgumentException("Timeout must be above zero and below 25 days, or infinite.", nameof(Timeout));
        }

        if (FirstDelay <= TimeSpan.Zero || MaxDelay < FirstDelay || MaxDelay.TotalMilliseconds > int.MaxValue)
        {
            throw new ArgumentException("FirstDelay must be above zero, and MaxDelay not below it and below 25 days.", nameof(FirstDelay));
        }
    }
}
