namespace AceData.BedrockChat;

/// <summary>Reads what a tool answered as one object or as a list; writes a list.</summary>
internal sealed class ToolResultItemsConverter : JsonConverter<IReadOnlyList<ToolResultItem>>, IRepairingConverter
{
    public override IReadOnlyList<ToolResultItem> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [ReadOne(ref reader)];
        }

        List<ToolResultItem> contents = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            contents.Add(ReadOne(ref reader));
        }

        return contents;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<ToolResultItem> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var content in value)
        {
            JsonSerializer.Serialize(writer, content, BedrockChatJson.Default.ToolResultItem);
        }

        writer.WriteEndArray();
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output) => value[0] == (byte)'['
        ? JsonRepair.RepairItems(value, BedrockChatJson.Default.ToolResultItem, output)
        : JsonRepair.Repair(value, BedrockChatJson.Default.ToolResultItem, output);

    private static ToolResultItem ReadOne(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, BedrockChatJson.Default.ToolResultItem) ?? throw new JsonException("Expected no null.");
}
