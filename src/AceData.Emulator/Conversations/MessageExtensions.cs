using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Reads messages in the wire's shape.</summary>
internal static class MessageExtensions
{
    /// <summary>A string property; null when it is absent or not a string.</summary>
    public static string? Text(this JsonObject node, string name) =>
        node[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool RoleIs(this JsonObject message, string role) => message.Text("role") == role;

    /// <summary>The text of a content: itself, or its text blocks one after the other.</summary>
    public static string PlainText(this JsonObject message) => PlainText(message["content"]);

    public static string PlainText(JsonNode? content) => content switch
    {
        JsonArray blocks => string.Concat(blocks.OfType<JsonObject>().Where(block => block.Text("type") == "text").Select(block => block.Text("text"))),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => "",
    };

    public static IEnumerable<JsonObject> Blocks(this JsonObject message) =>
        message["content"] is JsonArray blocks ? blocks.OfType<JsonObject>() : [];

    public static IEnumerable<JsonObject> ToolBlocks(this JsonObject message) =>
        message.Blocks().Where(block => block.Text("type") == "tool_use");

    public static bool IsAwaiting(this JsonObject block) => block.Text("status") == "awaiting_input";

    public static bool IsClientTool(this JsonObject block) => block.Text("execution") == "client";

    /// <summary>The tool blocks that wait for their results: only the last message can have any.</summary>
    public static List<JsonObject> Awaiting(this IReadOnlyList<JsonObject> messages) =>
        messages.Count == 0 ? [] : [.. messages[^1].ToolBlocks().Where(IsAwaiting)];
}
