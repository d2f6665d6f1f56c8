using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>A conversation at one moment; jobs make another of it.</summary>
internal sealed record BedrockConversation(string Id, DateTimeOffset CreatedAt)
{
    public const string RootId = "system";

    public ImmutableDictionary<string, BedrockMessage> Messages { get; init; } = ImmutableDictionary<string, BedrockMessage>.Empty;

    public string LastMessageId { get; init; } = RootId;

    public bool IsEmpty => Messages.IsEmpty;

    /// <summary>The texts of the questions of the current thread, oldest first.</summary>
    public IReadOnlyList<string> Questions()
    {
        List<string> questions = [];
        for (var id = LastMessageId; id != RootId && Messages.TryGetValue(id, out var message); id = message.Parent ?? RootId)
        {
            if (message.Role == "user")
            {
                questions.Add(message.Text);
            }
        }

        questions.Reverse();
        return questions;
    }

    /// <summary>The conversation with one message more below its last.</summary>
    public BedrockConversation With(string id, BedrockMessage message)
    {
        var messages = IsEmpty ? Messages.Add(RootId, BedrockMessage.Root(message.Model)) : Messages;
        var parent = messages[LastMessageId];
        return this with
        {
            Messages = messages
                .SetItem(LastMessageId, parent with { Children = parent.Children.Add(id) })
                .Add(id, message with { Parent = LastMessageId }),
            LastMessageId = id,
        };
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["title"] = "New conversation",
        ["createTime"] = Milliseconds(CreatedAt),
        ["messageMap"] = new JsonObject(Messages.Select(static entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value.ToJson()))),
        ["lastMessageId"] = LastMessageId,
        ["botId"] = null,
        ["shouldContinue"] = false,
    };

    // The service's times are floating-point milliseconds.
    public static double Milliseconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).TotalMilliseconds;
}
