namespace AceData.BedrockChat;

/// <summary>The exception that is thrown when no reply arrives within the time limit of a wait. The reply may still arrive.</summary>
/// <remarks>
/// The service does not report that a job failed: the reply just never arrives. Resume the wait with
/// <see cref="IBedrockChatClient.WaitForReplyAsync(string, string, PollingOptions?, RequestOptions?, CancellationToken)"/>
/// and the two IDs; posting again would ask the question a second time. <see cref="ApiTimeoutException.Kind"/> is
/// <see cref="TimeoutKind.Wait"/>, and <see cref="ApiTimeoutException.Duration"/> is the time limit.
/// </remarks>
public sealed class ReplyTimeoutException : ApiTimeoutException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ReplyTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException) => Kind = TimeoutKind.Wait;

    /// <summary>The ID of the message that is waiting for its reply; with <see cref="AceDataException.ConversationId"/> it resumes the wait.</summary>
    public string MessageId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The number of polls that were made.</summary>
    public int Polls { get; init; }
}
