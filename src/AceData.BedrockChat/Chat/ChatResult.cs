namespace AceData.BedrockChat;

/// <summary>The reply to a message.</summary>
[DebuggerDisplay("ConversationId = {ConversationId}, {Answer.Length} characters")]
public sealed record ChatResult : ApiResponse
{
    /// <summary>The text of the reply: all text blocks of <see cref="Message"/>, joined; empty when there is none.</summary>
    [JsonIgnore]
    public string Answer => Message.Text;

    /// <summary>The ID of the conversation; set <see cref="ChatRequest.ConversationId"/> to it to continue.</summary>
    /// <remarks>On the wire: <c>conversationId</c>.</remarks>
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The message of the model. Its <see cref="Message.Parent"/> is the ID of the message that it replies to.</summary>
    /// <remarks>On the wire: <c>message</c>.</remarks>
    [JsonRequired]
    public Message Message { get; init => field = value ?? new Message(); } = new();

    /// <summary>The time when the reply was created; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>createTime</c>, in milliseconds since 1970.</remarks>
    [JsonPropertyName("createTime")]
    public DateTimeOffset? CreatedAt { get; init; }
}
