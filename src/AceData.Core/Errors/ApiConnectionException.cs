namespace AceData;

/// <summary>The service was never reached, or the connection was cut before the response was complete.</summary>
/// <remarks><see cref="AceDataException.MayHaveBeenProcessed"/> tells the two apart.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class ApiConnectionException(string message, Exception? innerException = null) : AceDataException(message, innerException);
