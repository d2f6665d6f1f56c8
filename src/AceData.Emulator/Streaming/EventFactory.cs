using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Creates the events of an answer's parts in the wire format of the options.</summary>
internal static class EventFactory
{
    private const double Duration = 1;

    public static IEnumerable<JsonObject> Create(ReplyPart part, WireOptions wire) => part.Kind switch
    {
        ReplyPartKind.ToolUse => ToolUse(part, wire),
        ReplyPartKind.ClientToolUse => wire.ToolUseStyle == ToolUseStyle.Production
            ? Announce(part, "client")
            : [Start(part, "client", part.Json)],
        ReplyPartKind.Question => Question(part, wire),
        ReplyPartKind.ConsentRequest => [Payload("consent_request", part)],
        ReplyPartKind.ActionConfirmation => [Payload("action_confirmation", part)],
        ReplyPartKind.Card => [new JsonObject { ["type"] = "card", ["card"] = part.Json.DeepClone() }],
        ReplyPartKind.Citation => [new JsonObject { ["type"] = "citation", ["citation"] = part.Json.DeepClone() }],
        ReplyPartKind.Artifact => [new JsonObject { ["type"] = "artifact", ["artifact"] = part.Json.DeepClone() }],
        ReplyPartKind.Event => [part.Json.DeepClone().AsObject()],
        _ => [],
    };

    public static JsonObject CreateError(ServiceErrorException error, WireOptions wire)
    {
        var json = new JsonObject { ["type"] = "error", ["message"] = error.Message };
        if (wire.ErrorStatusAndCode)
        {
            json["status"] = error.StatusCode;
            json["code"] = error.Code;
        }

        return json;
    }

    public static JsonObject CreateDone(string conversationId, JsonObject usage, string terminalReason) => new()
    {
        ["type"] = "done",
        ["conversation_id"] = conversationId,
        ["usage"] = usage.DeepClone(),
        ["terminal_reason"] = terminalReason,
    };

    private static IEnumerable<JsonObject> ToolUse(ReplyPart part, WireOptions wire)
    {
        var use = wire.ToolUseStyle == ToolUseStyle.Production ? Announce(part, "server").Append(Tool("tool_use_commit", part, part.Json)) : [Tool("tool_use", part, part.Json)];
        return use.Append(new JsonObject
        {
            ["type"] = "tool_result",
            ["tool_id"] = part.ToolUseId,
            ["output"] = part.Value,
            ["is_error"] = part.IsError,
            ["duration_ms"] = Duration,
        });
    }

    /// <summary>Production's announcement: an empty input, the arguments in two fragments, the complete input.</summary>
    private static IEnumerable<JsonObject> Announce(ReplyPart part, string execution)
    {
        yield return Start(part, execution, []);
        var arguments = part.Json.ToJsonString();
        var half = arguments.Length / 2;
        yield return Progress(part, arguments[..half]);
        yield return Progress(part, arguments[half..]);
        yield return Start(part, execution, part.Json);
        if (execution == "client")
        {
            yield return Tool("tool_use_commit", part, part.Json);
        }
    }

    private static IEnumerable<JsonObject> Question(ReplyPart part, WireOptions wire)
    {
        var questions = part.Json["questions"] as JsonArray ?? [];
        if (wire.QuestionForm == QuestionForm.Guide && questions is [JsonObject only])
        {
            var labels = (only["options"] as JsonArray ?? []).OfType<JsonObject>().Select(option => option["label"]?.DeepClone());
            return
            [
                new JsonObject
                {
                    ["type"] = "ask_user_question",
                    ["tool_id"] = part.ToolUseId,
                    ["tool_name"] = part.ToolName,
                    ["question"] = only["question"]?.DeepClone(),
                    ["options"] = new JsonArray([.. labels]),
                },
            ];
        }

        var payload = Payload("ask_user_question", part);
        return wire.ToolUseStyle == ToolUseStyle.Production ? [Start(part, "server", []), payload] : [payload];
    }

    private static JsonObject Start(ReplyPart part, string execution, JsonObject input)
    {
        var start = Tool("tool_use_start", part, input);
        start["execution"] = execution;
        return start;
    }

    private static JsonObject Tool(string type, ReplyPart part, JsonObject input) => new()
    {
        ["type"] = type,
        ["tool_id"] = part.ToolUseId,
        ["tool_name"] = part.ToolName,
        ["input"] = input.DeepClone(),
    };

    private static JsonObject Progress(ReplyPart part, string piece) =>
        new() { ["type"] = "tool_progress", ["tool_id"] = part.ToolUseId, ["progress"] = piece };

    private static JsonObject Payload(string type, ReplyPart part) =>
        new() { ["type"] = type, ["tool_id"] = part.ToolUseId, ["payload"] = part.Json.DeepClone() };
}
