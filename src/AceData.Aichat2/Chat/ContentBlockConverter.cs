using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>Reads and writes the blocks of a message.</summary>
internal sealed class ContentBlockConverter() : VariantConverter<ContentBlock>("type")
{
    public static readonly ContentBlockConverter Instance = new();

    protected override JsonTypeInfo? TypeOf(string name) => name switch
    {
        "text" => Aichat2Json.Default.TextBlock,
        "image_url" => Aichat2Json.Default.ImageBlock,
        "file_url" => Aichat2Json.Default.FileBlock,
        "card" => Aichat2Json.Default.CardBlock,
        "tool_use" => Aichat2Json.Default.ToolUseBlock,
        _ => null,
    };

    protected override string NameOf(ContentBlock value) => value.Type;

    protected override ContentBlock FromRaw(JsonElement json) => new UnknownBlock { Json = json };

    protected override JsonElement? ToRaw(ContentBlock value) => (value as UnknownBlock)?.Json;
}
