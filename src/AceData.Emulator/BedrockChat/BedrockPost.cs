using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>A message as it was posted, checked as the application's framework checks it.</summary>
internal sealed record BedrockPost(string? ConversationId, string Model, JsonArray Content)
{
    public string Text => string.Concat(Content.Where(static block => Is(block, "text")).Select(static block => block!["body"]!.GetValue<string>()));

    /// <exception cref="BedrockErrorException">The message is not valid.</exception>
    public static BedrockPost Read(ReadOnlySpan<byte> bytes)
    {
        var body = Parse(bytes);
        if (body["message"] is not JsonObject message)
        {
            throw BedrockErrorException.Invalid("field required", "body", "message");
        }

        if (StringOf(message, "model") is not { } model)
        {
            throw BedrockErrorException.Invalid("field required", "body", "message", "model");
        }

        if (!BedrockModels.Known.Contains(model))
        {
            throw BedrockErrorException.Invalid("value is not a valid enumeration member", "body", "message", "model");
        }

        if (message["content"] is not JsonArray content)
        {
            throw BedrockErrorException.Invalid("field required", "body", "message", "content");
        }

        ValidateContent(content);
        return new BedrockPost(StringOf(body, "conversationId"), model, content.DeepClone().AsArray());
    }

    private static JsonObject Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw BedrockErrorException.Invalid("value is not a valid dict", "body");
        }
        catch (JsonException)
        {
            throw BedrockErrorException.Invalid("JSON decode error", "body");
        }
    }

    private static void ValidateContent(JsonArray content)
    {
        for (var i = 0; i < content.Count; i++)
        {
            if (!Is(content[i], "text") && !Is(content[i], "image") && !Is(content[i], "attachment"))
            {
                throw BedrockErrorException.Invalid("unexpected value", "body", "message", "content", $"{i}", "contentType");
            }

            if (StringOf(content[i]!.AsObject(), "body") is null)
            {
                throw BedrockErrorException.Invalid("field required", "body", "message", "content", $"{i}", "body");
            }
        }
    }

    private static bool Is(JsonNode? block, string type) => block is JsonObject fields && StringOf(fields, "contentType") == type;

    private static string? StringOf(JsonObject parent, string name) =>
        parent[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
