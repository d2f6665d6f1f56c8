namespace AceData;

/// <summary>Why a failed call is retried, or why it is not. Stated in the log.</summary>
internal enum RetryReason
{
    // Retried.
    TokenRefused,
    NotProcessed,
    SafeToRetry,
    AllowedByOptions,

    // Not retried.
    ContentNotRepeatable,
    NoOtherToken,
    NotTransient,
    MaxRetriesReached,
    MayHaveBeenProcessed,
    RetryAfterTooLong,
    DeadlineTooClose,

    /// <summary>The call was canceled or timed out while its last attempt failed.</summary>
    CallEnded,

    /// <summary>Events of the response have been passed on already.</summary>
    StreamStarted,
}
