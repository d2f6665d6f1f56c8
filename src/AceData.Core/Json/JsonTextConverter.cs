namespace AceData;

/// <summary>Reads a value of any kind as text: a string as it is, everything else as its JSON.</summary>
/// <remarks>Only for properties that say so; see <see cref="LenientStringConverter"/> for all others.</remarks>
internal sealed class JsonTextConverter : JsonConverter<string>, IRepairingConverter
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? JsonText.Read(ref reader) : JsonElement.ParseValue(ref reader).GetRawText();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        output.Append(value);
        return RepairResult.Whole;
    }
}
