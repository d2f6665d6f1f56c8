namespace AceData.BedrockChat;

/// <summary>The waits between polls: short at first, longer the longer it takes, never in step with others.</summary>
internal sealed class PollDelays(WaitOptions options, Func<double> random)
{
    private const double Growth = 1.5;

    // As large as keeps a wait of 14 minutes at its default delays below 190 polls.
    private const double Spread = 0.08;

    private double _longest = options.FirstDelay.TotalMilliseconds;

    public TimeSpan Next()
    {
        var share = random();
        var shortened = _longest * (1 - Spread * (share is >= 0 and <= 1 ? share : 1));
        _longest = Math.Min(_longest * Growth, options.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Max(shortened, options.FirstDelay.TotalMilliseconds));
    }
}
