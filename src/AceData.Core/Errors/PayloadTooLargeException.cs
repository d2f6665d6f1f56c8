namespace AceData;

/// <summary>The request is larger than the service takes.</summary>
/// <remarks>HTTP 413.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class PayloadTooLargeException(string message, Exception? innerException = null) : AceDataException(message, innerException);
