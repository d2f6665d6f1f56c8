using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>The bodies of errors: one shape for each part of the service that fails.</summary>
internal static class BedrockErrors
{
    public static JsonObject Body(string shape, string message, params string[] location) => shape switch
    {
        BedrockChatFaults.DetailBody => new JsonObject { ["detail"] = message },
        BedrockChatFaults.ValidationBody => new JsonObject { ["detail"] = new JsonArray(Violation(message, location)) },
        BedrockChatFaults.ErrorsBody => new JsonObject { ["errors"] = new JsonArray(message) },
        _ => new JsonObject { ["message"] = message },
    };

    private static JsonObject Violation(string message, string[] location) => new()
    {
        ["loc"] = new JsonArray([.. (location.Length == 0 ? ["body", "message", "model"] : location).Select(static step => JsonValue.Create(step))]),
        ["msg"] = message,
        ["type"] = "value_error",
    };
}
