namespace AceData.Aichat2;

/// <summary>Too many requests; <see cref="ApiException.RetryAfter"/> says how long to wait when the service named it.</summary>
/// <remarks>HTTP 429.</remarks>
public sealed class RateLimitException : ApiException
{
    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public RateLimitException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal RateLimitException(ErrorDetails details)
        : base(details)
    {
    }
}
