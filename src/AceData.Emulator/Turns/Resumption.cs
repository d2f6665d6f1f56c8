using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Resumes paused turns with tool results.</summary>
internal static class Resumption
{
    /// <summary>Merges results into the blocks that await them.</summary>
    /// <param name="messages">A copy of the conversation's messages; its last one is changed.</param>
    /// <param name="results">The request's tool results.</param>
    /// <returns><see langword="false"/> when every result was sent before, so that there is nothing to resume.</returns>
    public static bool Merge(IReadOnlyList<JsonObject> messages, IReadOnlyList<ToolAnswer> results)
    {
        var awaiting = messages.Awaiting();
        var unknown = results.FirstOrDefault(result => !IsKnown(messages, result.ToolUseId));
        if (unknown is not null)
        {
            throw ServiceErrorException.BadRequest($"no tool is awaiting a result under tool_use_id '{unknown.ToolUseId}'");
        }

        var answered = awaiting.Where(block => ResultOf(block, results) is not null).ToList();
        if (answered.Count == 0)
        {
            return false;
        }

        if (answered.Count < awaiting.Count)
        {
            throw ServiceErrorException.BadRequest($"all {awaiting.Count} awaiting tools must be answered in one request");
        }

        answered.ForEach(block => Merge(block, ResultOf(block, results)!));
        return true;
    }

    /// <summary>Closes the tools of a pause that a new question skips.</summary>
    public static void Skip(IReadOnlyList<JsonObject> messages) =>
        messages.Awaiting().ForEach(block => Merge(block, new ToolAnswer("", "skipped", IsError: true)));

    /// <summary>The parts that followed these results when they were sent the first time.</summary>
    public static IEnumerable<ReplyPart> Replay(IReadOnlyList<JsonObject> messages, IReadOnlyList<ToolAnswer> results)
    {
        var answer = messages.Last(message => message.ToolBlocks().Any(block => ResultOf(block, results) is not null));
        var blocks = answer.Blocks().ToList();
        var last = blocks.FindLastIndex(block => ResultOf(block, results) is not null);
        return blocks.Skip(last + 1).Select(ToPart).OfType<ReplyPart>();
    }

    private static bool IsKnown(IReadOnlyList<JsonObject> messages, string toolUseId) =>
        messages.Any(message => message.ToolBlocks().Any(block => block.Text("tool_id") == toolUseId));

    private static ToolAnswer? ResultOf(JsonObject block, IReadOnlyList<ToolAnswer> results) =>
        results.FirstOrDefault(result => result.ToolUseId == block.Text("tool_id"));

    private static void Merge(JsonObject block, ToolAnswer result)
    {
        block["output"] = result.Output;
        block["is_error"] = result.IsError;
        block["status"] = "done";
        block.Remove("pending_question");
        block.Remove("pending_consent_request");
        block.Remove("pending_action_confirmation");
    }

    private static ReplyPart? ToPart(JsonObject block)
    {
        var id = block.Text("tool_id") ?? "";
        var name = block.Text("tool_name") ?? "";
        var input = block["input"] as JsonObject ?? [];
        return block.Text("type") switch
        {
            "text" => ReplyPart.Text(block.Text("text") ?? ""),
            "tool_use" when !block.IsAwaiting() => ReplyPart.ToolUse(id, name, input, block.Text("output") ?? ""),
            "tool_use" when block.IsClientTool() => ReplyPart.ClientToolUse(id, name, input),
            "tool_use" when block["pending_question"] is JsonObject question =>
                ReplyPart.Question(id, question["questions"]?.DeepClone() as JsonArray ?? []),
            "tool_use" when block["pending_consent_request"] is JsonObject consent => ReplyPart.ConsentRequest(id, consent),
            "tool_use" when block["pending_action_confirmation"] is JsonObject action => ReplyPart.ActionConfirmation(id, action),
            _ => null,
        };
    }
}
