using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Creates the stored blocks of an answer's parts.</summary>
internal static class ToolBlocks
{
    public static JsonObject? From(ReplyPart part) => part.Kind switch
    {
        ReplyPartKind.ToolUse => Done(part),
        ReplyPartKind.ClientToolUse => Awaiting(part, "client", part.Json, null),
        ReplyPartKind.Question => Awaiting(part, "server", part.Json, "pending_question"),
        ReplyPartKind.ConsentRequest => Awaiting(part, "server", [], "pending_consent_request"),
        ReplyPartKind.ActionConfirmation => Awaiting(part, "server", [], "pending_action_confirmation"),
        ReplyPartKind.Card => new JsonObject { ["type"] = "card", ["card"] = part.Json.DeepClone() },
        ReplyPartKind.Artifact => File(part.Json),
        _ => null,
    };

    private static JsonObject Done(ReplyPart part)
    {
        var block = Block(part, "server", part.Json);
        block["output"] = part.Value;
        block["is_error"] = part.IsError;
        block["duration_ms"] = 1;
        block["status"] = "done";
        return block;
    }

    private static JsonObject Awaiting(ReplyPart part, string execution, JsonObject input, string? pending)
    {
        var block = Block(part, execution, input);
        block["status"] = "awaiting_input";
        if (pending is not null)
        {
            block[pending] = part.Json.DeepClone();
        }

        return block;
    }

    private static JsonObject Block(ReplyPart part, string execution, JsonObject input) => new()
    {
        ["type"] = "tool_use",
        ["tool_id"] = part.ToolUseId,
        ["tool_name"] = part.ToolName,
        ["execution"] = execution,
        ["input"] = input.DeepClone(),
    };

    private static JsonObject File(JsonObject artifact)
    {
        var block = new JsonObject { ["type"] = "file_url", ["file_url"] = new JsonObject { ["url"] = artifact["url"]?.DeepClone() } };
        foreach (var name in (ReadOnlySpan<string>)["name", "mimeType", "size"])
        {
            if (artifact[name] is { } value)
            {
                block[name] = value.DeepClone();
            }
        }

        return block;
    }
}
