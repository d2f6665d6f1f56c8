namespace AceData.Aichat2;

/// <summary>Reads the error of a callback as an object or as a plain string.</summary>
internal sealed class ChatCallbackErrorConverter : JsonConverter<ChatCallbackError>, IRepairingConverter
{
    public override ChatCallbackError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return new ChatCallbackError
        {
            Json = json,
            Code = json.ValueKind == JsonValueKind.Object ? Text(json, "code"u8) : Text(json),
            Message = json.ValueKind == JsonValueKind.Object ? Text(json, "message"u8) : null,
        };
    }

    public override void Write(Utf8JsonWriter writer, ChatCallbackError value, JsonSerializerOptions options)
    {
        if (value.Json.ValueKind != JsonValueKind.Undefined)
        {
            value.Json.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("code"u8, value.Code);
        writer.WriteString("message"u8, value.Message);
        writer.WriteEndObject();
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        output.Append(value);
        return RepairResult.Whole;
    }

    private static string? Text(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;
}
