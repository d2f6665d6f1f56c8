namespace AceData;

/// <summary>The service, or something before it, failed.</summary>
/// <remarks>HTTP 5xx.</remarks>
public sealed class ServerException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ServerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
