using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Reads scripted events that are stored.</summary>
internal static class VerbatimEvents
{
    /// <summary>The part that the event represents; null when nothing of it is stored.</summary>
    public static ReplyPart? Read(JsonObject json)
    {
        var id = json.Text("tool_id") ?? "";
        var payload = json["payload"] as JsonObject;
        return json.Text("type") switch
        {
            "text_delta" => ReplyPart.Text(json.Text("content") ?? json.Text("delta_answer") ?? ""),
            "thinking" => ReplyPart.Thinking(json.Text("content") ?? ""),
            "card" when json["card"] is JsonObject card => ReplyPart.Card(card),
            "citation" when json["citation"] is JsonObject citation => ReplyPart.Citation(citation),
            "artifact" when json["artifact"] is JsonObject artifact => ReplyPart.Artifact(artifact),
            "tool_use_start" when json.Text("execution") == "client" =>
                ReplyPart.ClientToolUse(id, json.Text("tool_name") ?? "", json["input"] as JsonObject ?? []),
            "ask_user_question" => ReplyPart.Question(id, Questions(json, payload)),
            "consent_request" => ReplyPart.ConsentRequest(id, payload ?? []),
            "action_confirmation" => ReplyPart.ActionConfirmation(id, payload ?? []),
            _ => null,
        };
    }

    private static JsonArray Questions(JsonObject json, JsonObject? payload)
    {
        if (payload?["questions"]?.DeepClone() is JsonArray questions)
        {
            return questions;
        }

        var options = (json["options"] as JsonArray ?? []).Select(option => new JsonObject { ["label"] = option?.DeepClone() });
        return new JsonArray(new JsonObject
        {
            ["question"] = json["question"]?.DeepClone(),
            ["options"] = new JsonArray([.. options]),
        });
    }
}
