using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Checks the type of every field the specification declares, whatever the action; unknown fields are ignored, as the service ignores them.</summary>
internal static class BodyTypes
{
    private static readonly string[] Strings =
    [
        "action", "id", "model", "question", "preset", "callback_url", "title", "user_id", "application_id", "model_group",
    ];

    private static readonly string[] StringLists = ["references", "allowed_skills", "allowed_mcp_servers"];

    public static void Validate(JsonObject body)
    {
        foreach (var name in Strings)
        {
            _ = body.OptionalString(name);
        }

        foreach (var name in StringLists)
        {
            _ = body.OptionalStrings(name);
        }

        _ = body.OptionalBoolean("stateful", defaultValue: true);
        _ = body.OptionalBoolean("async", defaultValue: false);
        _ = body.OptionalInteger("max_turns", 1, int.MaxValue);
        _ = body.OptionalInteger("offset", 0, int.MaxValue);
        _ = body.OptionalInteger("limit", 1, int.MaxValue);
        _ = body.OptionalArray("tool_results");
        _ = body.OptionalArray("messages");
        ValidatePolicy(body["unattended_policy"]);
        if (body["message"] is { } message)
        {
            MessageRules.ValidateContent(message, allowAnswerBlocks: false);
        }
    }

    private static void ValidatePolicy(JsonNode? policy)
    {
        if (policy is null)
        {
            return;
        }

        var fields = policy as JsonObject ?? throw ServiceErrorException.BadRequest("unattended_policy must be an object");
        _ = fields.OptionalString("mode");
        _ = fields.OptionalStrings("allowed_skills");
        _ = fields.OptionalStrings("allowed_mcp_servers");
        if (fields["expires_at"] is { } expiresAt && expiresAt.GetValueKind() != JsonValueKind.Number)
        {
            throw ServiceErrorException.BadRequest("expires_at must be an integer");
        }
    }
}
