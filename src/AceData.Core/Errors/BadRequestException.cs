namespace AceData;

/// <summary>The service refused the request as it was sent.</summary>
/// <remarks>HTTP 400, and every other 4xx status that has no type of its own.</remarks>
public sealed class BadRequestException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public BadRequestException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
