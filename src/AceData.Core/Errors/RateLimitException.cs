namespace AceData;

/// <summary>Too many requests; <see cref="AceDataException.RetryAfter"/> says how long to wait when the service named it.</summary>
/// <remarks>HTTP 429.</remarks>
public sealed class RateLimitException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public RateLimitException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
