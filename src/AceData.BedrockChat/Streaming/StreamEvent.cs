namespace AceData.BedrockChat;

/// <summary>An event of <see cref="IBedrockChatClient.StreamAsync"/>: the message was posted, its reply is pending, or the reply is there.</summary>
/// <remarks>The service does not stream. The client creates these events from the answers to its requests.</remarks>
public abstract record StreamEvent
{
    private protected StreamEvent()
    {
    }

    /// <summary>The type of the event, such as <c>message_posted</c>.</summary>
    public abstract string Type { get; }

    /// <summary>The ID of the conversation.</summary>
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the posted message, not of its reply.</summary>
    public string MessageId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Returns the name of the type alone, so that the content of conversations is kept out of logs.</summary>
    /// <returns>The name of the type.</returns>
    public sealed override string ToString() => GetType().Name;
}
