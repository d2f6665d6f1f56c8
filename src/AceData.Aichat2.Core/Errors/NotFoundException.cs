namespace AceData.Aichat2;

/// <summary>What was asked for does not exist, or not for this token.</summary>
/// <remarks>HTTP 404.</remarks>
public sealed class NotFoundException : ApiException
{
    /// <inheritdoc cref="ApiException(string, Exception?)"/>
    public NotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal NotFoundException(ErrorDetails details)
        : base(details)
    {
    }
}
