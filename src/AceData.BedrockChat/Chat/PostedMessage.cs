using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>The service has taken a message and will answer it later, or never; the two ids to wait by.</summary>
public sealed record PostedMessage : ApiResponse
{
    /// <summary>The conversation, new or continued.</summary>
    /// <remarks>On the wire: <c>conversationId</c>.</remarks>
    [JsonRequired]
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The message that was posted, not its reply.</summary>
    /// <remarks>On the wire: <c>messageId</c>.</remarks>
    [JsonRequired]
    public string MessageId { get; init => field = value ?? string.Empty; } = string.Empty;
}
