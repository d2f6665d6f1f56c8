namespace AceData.BedrockChat;

/// <summary>Walks through the tree of a conversation, whatever state it is in.</summary>
internal static class MessageTree
{
    public static readonly IReadOnlyDictionary<string, Message> Empty = EquatableDictionary<Message>.Empty;

    /// <summary>The messages with their ids, which stand on the wire only as their keys.</summary>
    public static IReadOnlyDictionary<string, Message> Name(IReadOnlyDictionary<string, Message>? messages)
    {
        if (messages is null)
        {
            return Empty;
        }

        Dictionary<string, Message> named = new(messages.Count, StringComparer.Ordinal);
        foreach (var entry in messages)
        {
            if (entry.Value is { } message)
            {
                named[entry.Key] = message.Id == entry.Key ? message : message with { Id = entry.Key };
            }
        }

        return EquatableDictionary<Message>.From(named);
    }

    public static IReadOnlyList<Message> Thread(Conversation conversation, string messageId)
    {
        List<Message> thread = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? below = null;
        for (string? id = messageId; id is not null and not Conversation.RootId;)
        {
            if (!seen.Add(id))
            {
                throw Damaged(conversation, $"message {id} is above itself");
            }

            if (!conversation.MessageMap.TryGetValue(id, out var message))
            {
                throw Damaged(conversation, below is null ? $"message {id} is not in it" : $"message {id}, the parent of {below}, is not in it");
            }

            thread.Add(message);
            below = id;
            id = message.Parent;
        }

        thread.Reverse();
        return thread;
    }

    private static ProtocolException Damaged(Conversation conversation, string how) =>
        new($"The tree of conversation {conversation.Id} is damaged: {how}.") { ConversationId = conversation.Id };
}
