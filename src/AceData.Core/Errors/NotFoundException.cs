namespace AceData;

/// <summary>What was asked for does not exist, or not for this token.</summary>
/// <remarks>HTTP 404.</remarks>
public sealed class NotFoundException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public NotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
