namespace AceData.BedrockChat;

/// <summary>A message that the service has accepted and will answer later: the two IDs to wait with.</summary>
[DebuggerDisplay("ConversationId = {ConversationId}, MessageId = {MessageId}")]
public sealed record PostedMessage : ApiResponse
{
    /// <summary>The ID of the conversation, new or continued.</summary>
    /// <remarks>On the wire: <c>conversationId</c>.</remarks>
    [JsonRequired]
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the posted message, not of its reply.</summary>
    /// <remarks>On the wire: <c>messageId</c>.</remarks>
    [JsonRequired]
    public string MessageId { get; init => field = value ?? string.Empty; } = string.Empty;
}
