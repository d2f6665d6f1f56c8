namespace AceData;

/// <summary>A stream ended before the service said that it was complete.</summary>
public sealed class StreamInterruptedException : StreamException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public StreamInterruptedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
