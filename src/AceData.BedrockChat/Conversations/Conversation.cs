using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>A conversation: a tree of messages, and the thread through it that is current.</summary>
public sealed record Conversation : ApiResponse
{
    /// <summary>The id of the tree's root.</summary>
    public const string RootId = "system";

    /// <summary>The id of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its title; empty when it has none.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string Title { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>When it began; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>createTime</c>, in milliseconds since 1970.</remarks>
    [JsonPropertyName("createTime")]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The whole tree: every message by its id, the root <see cref="RootId"/> among them.</summary>
    /// <remarks>On the wire: <c>messageMap</c>.</remarks>
    [JsonRequired]
    public IReadOnlyDictionary<string, Message> MessageMap { get; init => field = MessageTree.Name(value); } = MessageTree.Empty;

    /// <summary>The id of the newest message of the current thread.</summary>
    /// <remarks>On the wire: <c>lastMessageId</c>.</remarks>
    public string LastMessageId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The bot it is held with; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>botId</c>.</remarks>
    public string? BotId { get; init; }

    /// <summary>Whether the last reply was cut off for its length; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>shouldContinue</c>.</remarks>
    public bool? ShouldContinue { get; init; }

    /// <summary>The root of the tree, which holds a bot's instructions or nothing; <see langword="null"/> when the tree has none.</summary>
    [JsonIgnore]
    public Message? Root => MessageMap.TryGetValue(RootId, out var root) ? root : null;

    /// <summary>The current thread: from the first message to <see cref="LastMessageId"/>, oldest first, without the root; empty when nothing was said.</summary>
    /// <exception cref="ProtocolException">The tree is damaged: the thread goes in a circle, or leads to a message that is not there.</exception>
    [JsonIgnore]
    public IReadOnlyList<Message> Thread => LastMessageId.Length == 0 ? [] : ThreadTo(LastMessageId);

    /// <summary>The thread that leads to a message: that message and every one above it, oldest first, without the root.</summary>
    /// <param name="messageId">The last message of the thread; any message of the tree has one, also off the current thread.</param>
    /// <returns>The messages.</returns>
    /// <exception cref="ProtocolException">The tree is damaged: the thread goes in a circle, or leads to a message that is not there.</exception>
    public IReadOnlyList<Message> ThreadTo(string messageId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        return MessageTree.Thread(this, messageId);
    }
}
