namespace AceData;

/// <summary>Too many requests; <see cref="AceDataException.RetryAfter"/> says how long to wait when the service named it.</summary>
/// <remarks>HTTP 429.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class RateLimitException(string message, Exception? innerException = null) : AceDataException(message, innerException);
