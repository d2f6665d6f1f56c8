namespace AceData;

/// <summary>The account behind the token has no balance or quota left.</summary>
/// <remarks>HTTP 403 with a code such as <c>used_up</c>.</remarks>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public sealed class InsufficientBalanceException(string message, Exception? innerException = null) : PermissionDeniedException(message, innerException);
