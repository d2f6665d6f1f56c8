namespace AceData;

/// <summary>The token is missing, wrong, expired, or not meant for this API.</summary>
/// <remarks>HTTP 401.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class AuthenticationException(string message, Exception? innerException = null) : AceDataException(message, innerException);
