namespace AceData.Aichat2;

/// <summary>Reads and writes content as a string or as a list of blocks.</summary>
internal sealed class MessageContentConverter : JsonConverter<MessageContent>, IRepairingConverter
{
    public override MessageContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new MessageContent(JsonText.Read(ref reader));
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Content is a string or a list of blocks, not {reader.TokenType}.");
        }

        List<ContentBlock> blocks = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null)
            {
                blocks.Add(ContentBlockConverter.Instance.Read(ref reader, typeof(ContentBlock), options));
            }
        }

        return new MessageContent(blocks);
    }

    public override void Write(Utf8JsonWriter writer, MessageContent value, JsonSerializerOptions options)
    {
        if (value.PlainText is not null)
        {
            writer.WriteStringValue(value.PlainText);
            return;
        }

        writer.WriteStartArray();
        foreach (var block in value)
        {
            ContentBlockConverter.Instance.Write(writer, block, options);
        }

        writer.WriteEndArray();
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        switch (value[0])
        {
            case (byte)'[':
                return JsonRepair.RepairItems(value, Aichat2Json.Default.ContentBlock, output);
            case (byte)'"':
                output.Append(value);
                return RepairResult.Whole;
            default:
                return RepairResult.Unreadable;
        }
    }
}
