using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>The result of a turn.</summary>
internal sealed record TurnResult(string ConversationId, string Answer, JsonObject Usage, string TerminalReason, JsonArray PendingClientTools)
{
    /// <summary>The body of a JSON response.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = ConversationId,
            ["conversation_id"] = ConversationId,
            ["answer"] = Answer,
            ["usage"] = Usage.DeepClone(),
            ["terminal_reason"] = TerminalReason,
            ["trace_id"] = Guid.NewGuid().ToString(),
        };
        if (PendingClientTools.Count > 0)
        {
            json["pending_client_tools"] = PendingClientTools.DeepClone();
        }

        return json;
    }
}
