namespace AceData;

/// <summary>The exceptions that clients throw about what they know better than the transport.</summary>
internal static partial class ExceptionFactory
{
    /// <summary>A record that was read lacks what it cannot do without.</summary>
    public static ProtocolException Invalid(string message, ResponseMetadata metadata) => new(message) { Metadata = metadata, MayHaveBeenProcessed = true };

    /// <summary>Bytes that came without a call, such as those of a callback, are not what they should be.</summary>
    public static ProtocolException Invalid(string message, ReadOnlySpan<byte> bytes, Exception? cause = null) =>
        new(message, cause) { Bytes = Beginning(bytes) };

    /// <summary>The service says with a success status that there is no such thing.</summary>
    public static NotFoundException NotFound(string message, ResponseMetadata metadata) => new(message) { Metadata = metadata };

    /// <summary>A request was not sent because the service would refuse it.</summary>
    public static PayloadTooLargeException RequestTooLarge(string message, string? code = null) => new(message) { Code = code };

    /// <summary>A background run ended with an error.</summary>
    public static ServerException RunFailed(string conversationId, string? code, string? reason) =>
        new($"The background run failed{(code is null ? string.Empty : $" ({code})")}: {reason}")
        {
            Code = code,
            ConversationId = conversationId,
            MayHaveBeenProcessed = true,
        };

    /// <summary>What the service goes on with after a call had not finished in time.</summary>
    public static ApiTimeoutException WaitTimedOut(string message, string conversationId, TimeSpan timeout, Exception? lastFailure) => new(message, lastFailure)
    {
        Kind = TimeoutKind.Wait,
        Duration = timeout,
        ConversationId = conversationId,
        IsTransient = true,
        MayHaveBeenProcessed = true,
    };
}
