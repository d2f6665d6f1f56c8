namespace AceData;

/// <summary>The token is valid but not allowed to do this.</summary>
/// <remarks>HTTP 403.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public class PermissionDeniedException(string message, Exception? innerException = null) : AceDataException(message, innerException);
