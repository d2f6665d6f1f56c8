namespace AceData;

/// <summary>Whether a failed call is retried, why, and after what delay.</summary>
/// <param name="Reason">The reason, stated in the log.</param>
/// <param name="Delay">The delay before the next attempt; <see langword="null"/> when there is none.</param>
internal readonly record struct RetryDecision(RetryReason Reason, TimeSpan? Delay = null);
