using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AceData.BedrockChat;

/// <summary>Reads a block by its type; what is not known, or not in the known form, is kept as it came.</summary>
internal sealed class ContentBlockConverter : JsonConverter<ContentBlock>
{
    // A null among the blocks is kept like every other form that is not known: lists have no holes.
    public override bool HandleNull => true;

    public override ContentBlock Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return Known(json) ?? new UnknownBlock { Json = json };
    }

    public override void Write(Utf8JsonWriter writer, ContentBlock value, JsonSerializerOptions options) => WriteBlock(writer, value);

    internal static void WriteBlock(Utf8JsonWriter writer, ContentBlock block)
    {
        switch (block)
        {
            case TextBlock text:
                JsonSerializer.Serialize(writer, text, BedrockChatJson.Default.TextBlock);
                break;
            case ImageBlock image:
                JsonSerializer.Serialize(writer, image, BedrockChatJson.Default.ImageBlock);
                break;
            case AttachmentBlock attachment:
                JsonSerializer.Serialize(writer, attachment, BedrockChatJson.Default.AttachmentBlock);
                break;
            case ToolUseBlock toolUse:
                JsonSerializer.Serialize(writer, toolUse, BedrockChatJson.Default.ToolUseBlock);
                break;
            case ToolResultBlock toolResult:
                JsonSerializer.Serialize(writer, toolResult, BedrockChatJson.Default.ToolResultBlock);
                break;
            case ReasoningBlock reasoning:
                JsonSerializer.Serialize(writer, reasoning, BedrockChatJson.Default.ReasoningBlock);
                break;
            default:
                ((UnknownBlock)block).Json.WriteTo(writer);
                break;
        }
    }

    private static ContentBlock? Known(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("contentType"u8, out var type) || type.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return JsonText.Of(type) switch
        {
            "text" => Read(json, BedrockChatJson.Default.TextBlock),
            "image" => Read(json, BedrockChatJson.Default.ImageBlock),
            "attachment" => Read(json, BedrockChatJson.Default.AttachmentBlock),
            "toolUse" => Read(json, BedrockChatJson.Default.ToolUseBlock),
            "toolResult" => Read(json, BedrockChatJson.Default.ToolResultBlock),
            "reasoning" => Read(json, BedrockChatJson.Default.ReasoningBlock),
            _ => null,
        };
    }

    private static T? Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : ContentBlock
    {
        try
        {
            return json.Deserialize(type);
        }
        catch (JsonException)
        {
            // A known kind in a form of its own: kept raw rather than refused.
            return null;
        }
    }
}
