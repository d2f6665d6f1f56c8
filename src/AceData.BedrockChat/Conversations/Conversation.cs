namespace AceData.BedrockChat;

/// <summary>A conversation: a tree of messages, and the current thread through it.</summary>
[DebuggerDisplay("Id = {Id}, {MessageMap.Count} messages, LastMessageId = {LastMessageId}")]
public sealed record Conversation : ApiResponse
{
    /// <summary>The ID of the root of the tree.</summary>
    public const string RootId = "system";

    /// <summary>The ID of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The title of the conversation; empty when it has none.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string Title { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The time when the conversation was created; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>createTime</c>, in milliseconds since 1970.</remarks>
    [JsonPropertyName("createTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>All messages of the tree by ID, including the root <see cref="RootId"/>.</summary>
    /// <remarks>On the wire: <c>messageMap</c>.</remarks>
    [JsonRequired]
    [JsonConverter(typeof(MessageMapConverter))]
    public IReadOnlyDictionary<string, Message> MessageMap { get; init => field = MessageTree.Name(value); } = MessageTree.Empty;

    /// <summary>The ID of the newest message of the current thread.</summary>
    /// <remarks>On the wire: <c>lastMessageId</c>.</remarks>
    public string LastMessageId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the bot that takes part; <see langword="null"/> when there is none.</summary>
    /// <remarks>On the wire: <c>botId</c>.</remarks>
    public string? BotId { get; init; }

    /// <summary>Whether the last reply was cut off because of its length; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>shouldContinue</c>.</remarks>
    public bool? ShouldContinue { get; init; }

    /// <summary>The root of the tree, which contains the instructions of a bot or nothing; <see langword="null"/> when the tree has none.</summary>
    [JsonIgnore]
    public Message? Root => MessageMap.TryGetValue(RootId, out var root) ? root : null;

    /// <summary>The current thread: the messages from the first to <see cref="LastMessageId"/>, oldest first, without the root; empty when there are none.</summary>
    /// <exception cref="ProtocolException">The tree is damaged: the thread contains a cycle or a message that does not exist.</exception>
    [JsonIgnore]
    public IReadOnlyList<Message> Thread => LastMessageId.Length == 0 ? [] : ThreadTo(LastMessageId);

    /// <summary>Returns the thread that leads to a message: the message and all messages above it, oldest first, without the root.</summary>
    /// <param name="messageId">The ID of the last message of the thread; any message of the tree, also outside the current thread.</param>
    /// <returns>The messages.</returns>
    /// <exception cref="ProtocolException">The tree is damaged: the thread contains a cycle or a message that does not exist.</exception>
    public IReadOnlyList<Message> ThreadTo(string messageId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        return MessageTree.Thread(this, messageId);
    }
}
