namespace AceData;

/// <summary>A stream ended before the service said that it was complete.</summary>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class StreamInterruptedException(string message, Exception? innerException = null) : StreamException(message, innerException);
