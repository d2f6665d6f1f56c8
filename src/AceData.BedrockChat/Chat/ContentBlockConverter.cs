using System.Text.Json.Serialization.Metadata;

namespace AceData.BedrockChat;

/// <summary>Reads and writes the blocks of a message.</summary>
internal sealed class ContentBlockConverter() : VariantConverter<ContentBlock>("contentType")
{
    public static readonly ContentBlockConverter Instance = new();

    protected override JsonTypeInfo? TypeOf(string name) => name switch
    {
        "text" => BedrockChatJson.Default.TextBlock,
        "image" => BedrockChatJson.Default.ImageBlock,
        "attachment" => BedrockChatJson.Default.AttachmentBlock,
        "toolUse" => BedrockChatJson.Default.ToolUseBlock,
        "toolResult" => BedrockChatJson.Default.ToolResultBlock,
        "reasoning" => BedrockChatJson.Default.ReasoningBlock,
        _ => null,
    };

    protected override string NameOf(ContentBlock value) => value.Type;

    protected override ContentBlock FromRaw(JsonElement json) => new UnknownBlock { Json = json };

    protected override JsonElement? ToRaw(ContentBlock value) => (value as UnknownBlock)?.Json;
}
