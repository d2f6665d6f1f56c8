namespace AceData;

/// <summary>The service reported an error inside a stream that had begun.</summary>
/// <remarks>On the wire: an event of type <c>error</c>. The HTTP status of such a stream was 200.</remarks>
public sealed class StreamErrorException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public StreamErrorException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal StreamErrorException(ErrorDetails details)
        : base(details)
    {
    }
}
