namespace AceData;

/// <summary>Why a failed call is retried, or why it is not.</summary>
internal enum RetryReason
{
    /// <summary>Retried with a new token: the service refused the last one.</summary>
    TokenRefused,

    /// <summary>Retried: the failure is transient, and no request can have been carried out.</summary>
    NotProcessed,

    /// <summary>Retried: the failure is transient, and a second run has the same effect as one.</summary>
    SafeToRetry,

    /// <summary>Retried: the failure is transient, and <see cref="RetryOptions.RetryNonIdempotent"/> allows a second run.</summary>
    AllowedByOptions,

    /// <summary>Not retried: the call was canceled or timed out while its last attempt failed.</summary>
    CallEnded,

    /// <summary>Not retried: events of the response have been handed on already.</summary>
    StreamStarted,

    /// <summary>Not retried: the content of the request can be read only once.</summary>
    ContentNotRepeatable,

    /// <summary>Not retried: the token was refused, and there is no other.</summary>
    NoOtherToken,

    /// <summary>Not retried: <see cref="RetryOptions.MaxRetries"/> is reached.</summary>
    MaxRetriesReached,

    /// <summary>Not retried: the same call would fail again.</summary>
    NotTransient,

    /// <summary>Not retried: a request may have been carried out, and a second run would double its effect.</summary>
    MayHaveBeenProcessed,

    /// <summary>Not retried: the service asks for a longer delay than <see cref="RetryOptions.MaxRetryAfter"/>.</summary>
    RetryAfterTooLong,

    /// <summary>Not retried: the call's <see cref="ApiClientOptions.Timeout"/> would end first.</summary>
    DeadlineTooClose,
}
