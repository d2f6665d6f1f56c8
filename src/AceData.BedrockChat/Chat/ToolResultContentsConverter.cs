namespace AceData.BedrockChat;

/// <summary>Reads what a tool answered as one object or as a list; writes a list.</summary>
internal sealed class ToolResultContentsConverter : JsonConverter<IReadOnlyList<ToolResultContent>>, IRepairingConverter
{
    public override IReadOnlyList<ToolResultContent> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [ReadOne(ref reader)];
        }

        List<ToolResultContent> contents = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            contents.Add(ReadOne(ref reader));
        }

        return contents;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<ToolResultContent> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var content in value)
        {
            JsonSerializer.Serialize(writer, content, BedrockChatJson.Default.ToolResultContent);
        }

        writer.WriteEndArray();
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output) => value[0] == (byte)'['
        ? JsonRepair.RepairItems(value, BedrockChatJson.Default.ToolResultContent, output)
        : JsonRepair.Repair(value, BedrockChatJson.Default.ToolResultContent, output);

    private static ToolResultContent ReadOne(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, BedrockChatJson.Default.ToolResultContent) ?? throw new JsonException("Expected no null.");
}
