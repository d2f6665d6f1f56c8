namespace AceData.Aichat2;

/// <summary>A conversation with its whole history.</summary>
public sealed record Conversation : ConversationInfo
{
    /// <summary>The history, oldest first.</summary>
    /// <remarks>On the wire: <c>messages</c>.</remarks>
    public IReadOnlyList<Message> Messages { get; init => field = value ?? []; } = [];
}
