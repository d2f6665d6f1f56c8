using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>A conversation of one user of the emulated Dify.</summary>
internal sealed class DifyConversation(string user, JsonObject inputs, long now)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public string User => user;

    public string Name { get; set; } = "New conversation";

    public long CreatedAt { get; } = now;

    public long UpdatedAt { get; set; } = now;

    /// <summary>Counts changes, so that those of one second have an order.</summary>
    public long Version { get; set; }

    public List<DifyMessage> Messages { get; } = [];

    public List<JsonObject> Variables { get; } =
    [
        new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["name"] = "turns",
            ["value_type"] = "number",
            ["value"] = "0",
            ["description"] = "How many questions were asked.",
            ["created_at"] = now,
            ["updated_at"] = now,
        },
    ];

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["inputs"] = inputs.DeepClone(),
        ["status"] = "normal",
        ["introduction"] = string.Empty,
        ["created_at"] = CreatedAt,
        ["updated_at"] = UpdatedAt,
    };
}
