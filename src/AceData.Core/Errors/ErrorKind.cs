namespace AceData;

/// <summary>The kinds of refusal that have an exception of their own.</summary>
internal enum ErrorKind
{
    BadRequest,
    Authentication,
    PermissionDenied,
    InsufficientBalance,
    NotFound,
    PayloadTooLarge,
    RateLimit,
    Server,
}
