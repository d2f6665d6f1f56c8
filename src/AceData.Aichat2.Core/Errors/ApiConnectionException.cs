namespace AceData.Aichat2;

/// <summary>The service was never reached, or the connection was cut before an answer was complete.</summary>
/// <remarks><see cref="ApiException.MayHaveBeenProcessed"/> tells the two apart.</remarks>
public sealed class ApiConnectionException : ApiException
{
    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public ApiConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ApiConnectionException(ErrorDetails details)
        : base(details)
    {
    }
}
