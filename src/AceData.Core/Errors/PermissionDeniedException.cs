namespace AceData;

/// <summary>The token is valid but not allowed to do this.</summary>
/// <remarks>HTTP 403.</remarks>
public class PermissionDeniedException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public PermissionDeniedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
