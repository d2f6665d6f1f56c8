namespace AceData;

/// <summary>The token is missing, wrong, expired, or not meant for this API.</summary>
/// <remarks>HTTP 401.</remarks>
public sealed class AuthenticationException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public AuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
