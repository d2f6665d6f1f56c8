namespace AceData;

/// <summary>The request is larger than the service takes.</summary>
/// <remarks>HTTP 413.</remarks>
public sealed class PayloadTooLargeException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public PayloadTooLargeException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
