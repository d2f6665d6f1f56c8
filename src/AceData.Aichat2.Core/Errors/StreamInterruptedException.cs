namespace AceData.Aichat2;

/// <summary>A stream ended before the service said it was complete.</summary>
public sealed class StreamInterruptedException : ApiException
{
    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public StreamInterruptedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal StreamInterruptedException(ErrorDetails details)
        : base(details)
    {
    }
}
