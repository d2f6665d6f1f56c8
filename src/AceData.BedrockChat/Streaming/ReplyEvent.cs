namespace AceData.BedrockChat;

/// <summary>The last event: the complete reply.</summary>
[DebuggerDisplay("{Type}, ConversationId = {ConversationId}, {Reply.Answer.Length} characters")]
public sealed record ReplyEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "reply";

    /// <summary>The complete reply.</summary>
    public required ChatResult Reply { get; init; }
}
