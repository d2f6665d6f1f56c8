namespace AceData;

/// <summary>The service was never reached, or the connection was cut before an answer was complete.</summary>
/// <remarks><see cref="AceDataException.MayHaveBeenProcessed"/> tells the two apart.</remarks>
public sealed class ApiConnectionException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ApiConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
