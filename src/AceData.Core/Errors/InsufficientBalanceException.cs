namespace AceData;

/// <summary>The account behind the token has no balance or quota left.</summary>
/// <remarks>HTTP 403 with the code <c>used_up</c>.</remarks>
public sealed class InsufficientBalanceException : PermissionDeniedException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public InsufficientBalanceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
