namespace WebChat.Conversations;

/// <summary>A page of the list, newest first.</summary>
internal sealed record ConversationList(IReadOnlyList<ConversationLine> Items, bool IsLast);

/// <summary>A conversation in the list.</summary>
internal sealed record ConversationLine(string Id, string? Title, DateTimeOffset? UpdatedAt);

/// <summary>What a conversation is to be called.</summary>
internal sealed record NewTitle(string? Title);
