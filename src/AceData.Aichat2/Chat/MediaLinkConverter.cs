namespace AceData.Aichat2;

/// <summary>Reads an address as an object or as a plain string; writes the object, which the service's document asks for.</summary>
internal sealed class MediaLinkConverter : JsonConverter<MediaLink>, IRepairingConverter
{
    public override MediaLink? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new MediaLink { Url = JsonText.Read(ref reader) }
            : JsonSerializer.Deserialize(ref reader, Aichat2Json.Default.MediaLink);

    public override void Write(Utf8JsonWriter writer, MediaLink value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, Aichat2Json.Default.MediaLink);

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        if (value[0] != (byte)'"')
        {
            return JsonRepair.Repair(value, Aichat2Json.Default.MediaLink, output);
        }

        output.Append(value);
        return RepairResult.Whole;
    }
}
