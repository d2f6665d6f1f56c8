namespace AceData.Aichat2;

/// <summary>How to wait for a background run.</summary>
public sealed record WaitOptions
{
    /// <summary>The longest wait; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    /// <value>Default 1 hour.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The pause before the first look; each further one is half as long again, up to <see cref="MaxInterval"/>.</summary>
    /// <value>Default 1 s.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two looks.</summary>
    /// <value>Default 15 s.</value>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The clock of the wait.</summary>
    /// <value>Default <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A pause or the limit is not above zero.</exception>
    internal void Check()
    {
        if (Interval <= TimeSpan.Zero || MaxInterval < Interval)
        {
            throw new ArgumentException("Interval must be above zero and MaxInterval no shorter.", nameof(Interval));
        }

        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException("Timeout must be above zero, or infinite.", nameof(Timeout));
        }
    }
}
