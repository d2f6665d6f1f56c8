using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>Tells the two responses to an update apart.</summary>
internal sealed class UpdateResultConverter : JsonConverter<UpdateResult>, IRepairingConverter
{
    public override UpdateResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (RecordOf(reader) == Aichat2Json.Default.DeleteResult)
        {
            var flag = JsonSerializer.Deserialize(ref reader, Aichat2Json.Default.DeleteResult)!;
            return new UpdateResult { Id = flag.Id, Success = flag.Success, UnknownFields = flag.UnknownFields };
        }

        var conversation = JsonSerializer.Deserialize(ref reader, Aichat2Json.Default.Conversation)!;
        return new UpdateResult { Id = conversation.Id, Success = true, Conversation = conversation };
    }

    public override void Write(Utf8JsonWriter writer, UpdateResult value, JsonSerializerOptions options)
    {
        if (value.Conversation is not null)
        {
            JsonSerializer.Serialize(writer, value.Conversation, Aichat2Json.Default.Conversation);
            return;
        }

        DeleteResult flag = new() { Id = value.Id, Success = value.Success, UnknownFields = value.UnknownFields };
        JsonSerializer.Serialize(writer, flag, Aichat2Json.Default.DeleteResult);
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        Utf8JsonReader reader = new(value, LenientJson.ReaderOptions);
        reader.Read();
        return JsonRepair.Repair(value, RecordOf(reader), output);
    }

    // A copy of the reader looks ahead.
    private static JsonTypeInfo RecordOf(Utf8JsonReader ahead)
    {
        if (ahead.TokenType == JsonTokenType.StartObject)
        {
            while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
            {
                if (JsonText.NameIs(ref ahead, "success"u8))
                {
                    return Aichat2Json.Default.DeleteResult;
                }

                ahead.Skip();
            }
        }

        return Aichat2Json.Default.Conversation;
    }
}
