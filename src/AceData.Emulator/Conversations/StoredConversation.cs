using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>One conversation in memory. <see cref="Messages"/> is touched under <see cref="Gate"/> only: JSON nodes are not thread-safe, even to read.</summary>
internal sealed class StoredConversation(string id)
{
    private const int PreviewLength = 100;

    public object Gate { get; } = new();

    public string Id { get; } = id;

    public string? Model { get; set; }

    public string? Title { get; set; }

    public string? UserId { get; set; }

    public string? ApplicationId { get; set; }

    public long UpdatedAt { get; set; }

    public long Revision { get; set; }

    public List<JsonObject> Messages { get; } = [];

    public List<JsonObject> CopyMessages()
    {
        lock (Gate)
        {
            return Messages.ConvertAll(message => message.DeepClone().AsObject());
        }
    }

    public int CountTurns()
    {
        lock (Gate)
        {
            return Messages.Count(message => message.RoleIs("user"));
        }
    }

    /// <summary>The document <c>retrieve</c> answers.</summary>
    public JsonObject ToDocument()
    {
        lock (Gate)
        {
            var document = Describe();
            document["messages"] = new JsonArray([.. Messages.Select(message => message.DeepClone())]);
            return document;
        }
    }

    /// <summary>The item <c>retrieve_batch</c> lists: no messages, but the beginning of the last one.</summary>
    public JsonObject ToSummary()
    {
        lock (Gate)
        {
            var summary = Describe();
            var preview = Messages.Count == 0 ? "" : Messages[^1].PlainText();
            summary["last_message_preview"] = Shorten(preview, PreviewLength);
            return summary;
        }
    }

    /// <summary>Cuts a text without cutting a surrogate pair.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private JsonObject Describe()
    {
        var document = new JsonObject
        {
            ["id"] = Id,
            ["model"] = Model,
            ["model_group"] = ModelGroups.Of(Model),
            ["title"] = Title,
            ["updated_at"] = UpdatedAt,
            ["tools_used"] = new JsonArray([.. ToolsUsed().Select(name => (JsonNode?)JsonValue.Create(name))]),
        };
        if (UserId is not null)
        {
            document["user_id"] = UserId;
        }

        if (ApplicationId is not null)
        {
            document["application_id"] = ApplicationId;
        }

        return document;
    }

    private IEnumerable<string> ToolsUsed() =>
        Messages.SelectMany(message => message.ToolBlocks()).Select(block => block.Text("tool_name") ?? "").Distinct();
}
