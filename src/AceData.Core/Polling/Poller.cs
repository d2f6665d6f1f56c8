namespace AceData;

/// <summary>The clock of one wait: its deadline, and delays that start short, grow, and never run in step with others.</summary>
internal sealed class Poller
{
    private const double Growth = 1.5;

    // As large as keeps a wait of 14 minutes at its default delays below 190 polls.
    private const double Spread = 0.08;

    // The last poll is made this long before the deadline, so that one long delay does not miss the result.
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(1);

    private readonly PollingOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly long _started;
    private double _longestDelay;

    public Poller(PollingOptions options, TimeSpan defaultTimeout, TimeProvider time, Func<double>? random = null)
    {
        _options = options;
        _time = time;
        _random = random ?? Jitter.Next;
        _started = time.GetTimestamp();
        _longestDelay = options.FirstDelay.TotalMilliseconds;
        Timeout = options.Timeout ?? defaultTimeout;
    }

    /// <summary>The limit of the wait; infinite for none.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>The number of polls, counted by the caller.</summary>
    public int Polls { get; set; }

    public TimeSpan Elapsed => _time.GetElapsedTime(_started);

    /// <summary>The time left until the deadline.</summary>
    public TimeSpan Remaining => Timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Timeout - Elapsed;

    /// <summary>Reports and waits until the next poll is due, or until <paramref name="signal"/> completes.</summary>
    /// <param name="report">The IDs of what is waited for, and the last failure.</param>
    /// <param name="atLeast">What the service asked to wait; <see langword="null"/> for nothing.</param>
    /// <param name="signal">Ends the delay early; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task DelayAsync(PollingProgress report, TimeSpan? atLeast, Task? signal, CancellationToken cancellationToken)
    {
        if (Plan(report, atLeast) is { } plan)
        {
            await DelayAsync(plan.NextPollIn, signal, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Decides how long the next delay is, and reports it.</summary>
    /// <param name="report">The IDs of what is waited for, and the last failure.</param>
    /// <param name="atLeast">What the service asked to wait; <see langword="null"/> for nothing.</param>
    /// <returns>The report; <see langword="null"/> when no time is left to wait.</returns>
    public PollingProgress? Plan(PollingProgress report, TimeSpan? atLeast)
    {
        var delay = WithinRemaining(NextDelay(atLeast));
        if (delay <= TimeSpan.Zero)
        {
            return null;
        }

        var plan = report with { Elapsed = Elapsed, Polls = Polls, NextPollIn = delay };
        _options.Progress?.Report(plan);
        return plan;
    }

    /// <summary>Waits for a planned delay, or until <paramref name="signal"/> completes.</summary>
    /// <param name="delay">The delay.</param>
    /// <param name="signal">Ends the delay early; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task DelayAsync(TimeSpan delay, Task? signal, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var due = Delay(delay, ended.Token);
        if (signal is not null && await Task.WhenAny(signal, due).ConfigureAwait(false) != due)
        {
            ended.Cancel();
            return;
        }

        try
        {
            await due.ConfigureAwait(false);
        }
        catch (TaskCanceledException)
        {
            // The caller is to see its own token.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private TimeSpan NextDelay(TimeSpan? atLeast)
    {
        var share = _random();
        var shortened = _longestDelay * (1 - (Spread * (share is >= 0 and <= 1 ? share : 1)));
        _longestDelay = Math.Min(_longestDelay * Growth, _options.MaxDelay.TotalMilliseconds);
        var delay = TimeSpan.FromMilliseconds(Math.Max(shortened, _options.FirstDelay.TotalMilliseconds));
        return atLeast > delay ? atLeast.Value : delay;
    }

    private TimeSpan WithinRemaining(TimeSpan delay)
    {
        var remaining = Remaining;
        if (delay < remaining)
        {
            return delay;
        }

        return remaining > LastLook ? remaining - LastLook : remaining;
    }

    // Timers count whole milliseconds: rounded up, so that a delay never ends before it is due.
    private Task Delay(TimeSpan delay, CancellationToken cancellationToken)
    {
        var whole = TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));
#if NETSTANDARD2_0
        return _time.Delay(whole, cancellationToken);
#else
        return Task.Delay(whole, _time, cancellationToken);
#endif
    }
}
