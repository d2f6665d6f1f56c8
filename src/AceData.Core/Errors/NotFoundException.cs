namespace AceData;

/// <summary>What was asked for does not exist, or not for this token.</summary>
/// <remarks>HTTP 404.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class NotFoundException(string message, Exception? innerException = null) : AceDataException(message, innerException);
