namespace AceData;

/// <summary>A stream ended before the service said it was complete.</summary>
public sealed class StreamInterruptedException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public StreamInterruptedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal StreamInterruptedException(ErrorDetails details)
        : base(details)
    {
    }
}
