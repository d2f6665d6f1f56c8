namespace AceData;

/// <summary>The service reported an error inside a stream that had started.</summary>
/// <remarks>On the wire: an event of type <c>error</c>. The HTTP status of such a stream was 200.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class StreamErrorException(string message, Exception? innerException = null) : StreamException(message, innerException);
