using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Checks messages that are to replace a history, or a message with blocks that is to be asked.</summary>
internal static class MessageRules
{
    public static List<JsonObject> ValidateHistory(JsonArray messages)
    {
        var checkedMessages = new List<JsonObject>(messages.Count);
        foreach (var node in messages)
        {
            var message = node as JsonObject ?? throw Bad("messages must be objects");
            if (message.Text("role") is not ("system" or "user" or "assistant"))
            {
                throw Bad("messages: role must be system, user or assistant");
            }

            ValidateContent(message["content"], allowAnswerBlocks: true);
            checkedMessages.Add(message.DeepClone().AsObject());
        }

        return checkedMessages;
    }

    public static void ValidateContent(JsonNode? content, bool allowAnswerBlocks)
    {
        if (content is JsonArray blocks)
        {
            foreach (var block in blocks)
            {
                ValidateBlock(block as JsonObject ?? throw Bad("content blocks must be objects"), allowAnswerBlocks);
            }

            return;
        }

        if (content?.GetValueKind() != JsonValueKind.String)
        {
            throw Bad("content must be a string or an array of blocks");
        }
    }

    private static void ValidateBlock(JsonObject block, bool allowAnswerBlocks)
    {
        var type = block.Text("type");
        var isRight = type switch
        {
            "text" => block.Text("text") is not null,
            "image_url" or "file_url" => block.Text(type) is not null || (block[type] as JsonObject)?.Text("url") is not null,
            "card" => allowAnswerBlocks && block["card"] is JsonObject,
            "tool_use" => allowAnswerBlocks && block.Text("tool_id") is not null && block.Text("tool_name") is not null,
            _ => false,
        };
        if (!isRight)
        {
            throw Bad($"content block of type '{type}' is unknown or incomplete");
        }
    }

    private static ServiceErrorException Bad(string message) => ServiceErrorException.BadRequest(message);
}
