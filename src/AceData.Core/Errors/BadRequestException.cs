namespace AceData;

/// <summary>The service refused the request as it was sent.</summary>
/// <remarks>HTTP 400, and every other 4xx status that has no type of its own.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class BadRequestException(string message, Exception? innerException = null) : AceDataException(message, innerException);
