namespace AceData;

/// <summary>The service reported an error inside a stream that had started.</summary>
/// <remarks>On the wire: an event of type <c>error</c>. The HTTP status of such a stream was 200.</remarks>
public sealed class StreamErrorException : StreamException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public StreamErrorException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
