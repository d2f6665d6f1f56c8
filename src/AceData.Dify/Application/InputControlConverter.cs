using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify;

/// <summary>Reads and writes form fields: objects with one key, which names the kind of field.</summary>
internal sealed class InputControlConverter : JsonConverter<InputControl>, IRepairingConverter
{
    public override InputControl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        if (FindField(ref ahead) is { } type)
        {
            var control = (InputControl)JsonSerializer.Deserialize(ref ahead, type)!;
            reader.Skip();
            return control;
        }

        return new UnknownControl { Json = JsonElement.ParseValue(ref reader) };
    }

    public override void Write(Utf8JsonWriter writer, InputControl value, JsonSerializerOptions options)
    {
        if (value is UnknownControl unknown)
        {
            unknown.Json.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName(value.Kind);
        JsonSerializer.Serialize(writer, value, TypeOf(value.Kind)!);
        writer.WriteEndObject();
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        Utf8JsonReader reader = new(value, LenientJson.ReaderOptions);
        reader.Read();
        if (FindField(ref reader) is not { } type)
        {
            output.Append(value);
            return RepairResult.Whole;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        output.Append(value[..start]);
        JsonRepair.Repair(value[start..(int)reader.BytesConsumed], type, output);
        output.Append(value[(int)reader.BytesConsumed..]);
        return RepairResult.Whole;
    }

    /// <summary>Goes to the object below the first key that names a known kind.</summary>
    private static JsonTypeInfo? FindField(ref Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var type = TypeOf(JsonText.Read(ref ahead));
            ahead.Read();
            if (type is not null && ahead.TokenType == JsonTokenType.StartObject)
            {
                return type;
            }

            ahead.Skip();
        }

        return null;
    }

    private static JsonTypeInfo? TypeOf(string kind) => kind switch
    {
        "text-input" => DifyJson.Default.TextInputControl,
        "paragraph" => DifyJson.Default.ParagraphControl,
        "select" => DifyJson.Default.SelectControl,
        "number" => DifyJson.Default.NumberControl,
        "checkbox" => DifyJson.Default.CheckboxControl,
        "file" => DifyJson.Default.FileControl,
        "file-list" => DifyJson.Default.FileListControl,
        "json_object" => DifyJson.Default.JsonObjectControl,
        "external_data_tool" => DifyJson.Default.ExternalDataToolControl,
        _ => null,
    };
}
