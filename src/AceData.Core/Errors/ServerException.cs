namespace AceData;

/// <summary>The service, or a proxy in front of it, failed.</summary>
/// <remarks>HTTP 5xx.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class ServerException(string message, Exception? innerException = null) : AceDataException(message, innerException);
