using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>Reads a block by its type; what is not known, or not in the known form, is kept as it came.</summary>
internal sealed class ContentBlockConverter : JsonConverter<ContentBlock>
{
    public override ContentBlock Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadBlock(ref reader);

    public override void Write(Utf8JsonWriter writer, ContentBlock value, JsonSerializerOptions options) => WriteBlock(writer, value);

    internal static ContentBlock ReadBlock(ref Utf8JsonReader reader)
    {
        var json = JsonElement.ParseValue(ref reader);
        return Known(json) ?? new UnknownBlock { Json = json };
    }

    internal static void WriteBlock(Utf8JsonWriter writer, ContentBlock block)
    {
        switch (block)
        {
            case TextBlock text:
                JsonSerializer.Serialize(writer, text, Aichat2Json.Default.TextBlock);
                break;
            case ImageBlock image:
                JsonSerializer.Serialize(writer, image, Aichat2Json.Default.ImageBlock);
                break;
            case FileBlock file:
                JsonSerializer.Serialize(writer, file, Aichat2Json.Default.FileBlock);
                break;
            case CardBlock card:
                JsonSerializer.Serialize(writer, card, Aichat2Json.Default.CardBlock);
                break;
            case ToolUseBlock toolUse:
                JsonSerializer.Serialize(writer, toolUse, Aichat2Json.Default.ToolUseBlock);
                break;
            default:
                ((UnknownBlock)block).Json.WriteTo(writer);
                break;
        }
    }

    private static ContentBlock? Known(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("type"u8, out var type) || type.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        if (type.ValueEquals("text"u8))
        {
            return Read(json, Aichat2Json.Default.TextBlock);
        }

        if (type.ValueEquals("image_url"u8))
        {
            return Read(json, Aichat2Json.Default.ImageBlock);
        }

        if (type.ValueEquals("file_url"u8))
        {
            return Read(json, Aichat2Json.Default.FileBlock);
        }

        if (type.ValueEquals("card"u8))
        {
            return Read(json, Aichat2Json.Default.CardBlock);
        }

        return type.ValueEquals("tool_use"u8) ? Read(json, Aichat2Json.Default.ToolUseBlock) : null;
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
