using AceData.Aichat2;

namespace WebChat.Conversations;

/// <summary>A conversation as the page shows it.</summary>
internal sealed record ConversationView(string Id, string? Title, IReadOnlyList<MessageView> Messages)
{
    public static ConversationView Of(Conversation conversation) =>
        new(conversation.Id, conversation.Title, [.. conversation.Messages.Select(MessageView.Of)]);
}
