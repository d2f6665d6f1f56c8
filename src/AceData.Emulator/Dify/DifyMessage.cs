using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>One question and its answer.</summary>
internal sealed class DifyMessage(string conversationId, string query, JsonArray files, long now)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public string TaskId { get; } = Guid.NewGuid().ToString();

    public string ConversationId => conversationId;

    public string Query => query;

    public int FileCount => files.Count;

    public long CreatedAt => now;

    public string Answer { get; set; } = string.Empty;

    public string? Rating { get; set; }

    /// <summary>Set when the user wants no more of the answer.</summary>
    public CancellationTokenSource Stopping { get; } = new();

    public JsonObject Usage()
    {
        var read = query.Length / 4 + 1;
        var written = Answer.Length / 4 + 1;
        return new JsonObject
        {
            ["prompt_tokens"] = read,
            ["prompt_unit_price"] = "0.001",
            ["prompt_price_unit"] = "0.001",
            ["prompt_price"] = "0.0000010",
            ["completion_tokens"] = written,
            ["completion_unit_price"] = "0.002",
            ["completion_price_unit"] = "0.001",
            ["completion_price"] = "1E-7",
            ["total_tokens"] = read + written,
            ["total_price"] = "0.0000011",
            ["currency"] = "USD",
            ["latency"] = 0.25,
        };
    }

    public JsonObject Metadata() => new() { ["usage"] = Usage(), ["retriever_resources"] = new JsonArray(), ["annotation_reply"] = null };

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["conversation_id"] = conversationId,
        ["inputs"] = new JsonObject(),
        ["query"] = query,
        ["answer"] = Answer,
        ["message_files"] = files.DeepClone(),
        ["feedback"] = Rating is null ? null : new JsonObject { ["rating"] = Rating },
        ["retriever_resources"] = new JsonArray(),
        ["agent_thoughts"] = new JsonArray(),
        ["status"] = "normal",
        ["created_at"] = now,
    };
}
