namespace AceData.BedrockChat;

/// <summary>No reply came before the deadline; it may still come, or never.</summary>
/// <remarks>
/// The service does not say that a job failed: there is just no reply. Take the wait up again with
/// <see cref="IBedrockChatClient.WaitForReplyAsync(string, string, WaitOptions?, RequestOptions?, CancellationToken)"/>
/// and the two ids; asking again would put the question a second time.
/// </remarks>
public sealed class ReplyTimeoutException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ReplyTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The message that waits for its reply; with <see cref="AceDataException.ConversationId"/> what the wait is taken up by.</summary>
    public string MessageId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How often was asked for the reply.</summary>
    public int Polls { get; init; }
}
