namespace AceData.Aichat2;

/// <summary>Tells the two answers to an update apart.</summary>
internal sealed class UpdateResultConverter : JsonConverter<UpdateResult>
{
    public override UpdateResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answer = JsonElement.ParseValue(ref reader);
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("success"u8, out _))
        {
            var flag = answer.Deserialize(Aichat2Json.Default.DeleteResult)!;
            return new UpdateResult { Id = flag.Id, Success = flag.Success, AdditionalProperties = flag.AdditionalProperties };
        }

        var conversation = answer.Deserialize(Aichat2Json.Default.Conversation)!;
        return new UpdateResult { Id = conversation.Id, Success = true, Conversation = conversation };
    }

    public override void Write(Utf8JsonWriter writer, UpdateResult value, JsonSerializerOptions options)
    {
        if (value.Conversation is not null)
        {
            JsonSerializer.Serialize(writer, value.Conversation, Aichat2Json.Default.Conversation);
            return;
        }

        DeleteResult flag = new() { Id = value.Id, Success = value.Success, AdditionalProperties = value.AdditionalProperties };
        JsonSerializer.Serialize(writer, flag, Aichat2Json.Default.DeleteResult);
    }
}
