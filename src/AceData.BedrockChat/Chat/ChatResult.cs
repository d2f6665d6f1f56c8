using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>The reply to a message.</summary>
public sealed record ChatResult : ApiResponse
{
    /// <summary>The conversation; send it as <see cref="ChatRequest.ConversationId"/> to continue.</summary>
    /// <remarks>On the wire: <c>conversationId</c>.</remarks>
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The message; its <see cref="Message.Parent"/> is the id of the message it replies to.</summary>
    /// <remarks>On the wire: <c>message</c>.</remarks>
    [JsonRequired]
    public Message Message { get; init => field = value ?? new Message(); } = new();

    /// <summary>When the reply was made; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>createTime</c>, in milliseconds since 1970.</remarks>
    [JsonPropertyName("createTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The text of the reply: of all its text blocks, put together; empty when there is none.</summary>
    [JsonIgnore]
    public string Text => Message.Text;
}
