namespace AceData.BedrockChat;

/// <summary>The first event: the service has accepted the message. Its two IDs find the reply even if the stream ends early.</summary>
[DebuggerDisplay("{Type}, ConversationId = {ConversationId}, MessageId = {MessageId}")]
public sealed record MessagePostedEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "message_posted";

    /// <summary>The two IDs as one value, to pass to <see cref="IBedrockChatClient.WaitForReplyAsync(PostedMessage, PollingOptions?, RequestOptions?, CancellationToken)"/>.</summary>
    public required PostedMessage Message { get; init; }
}
