using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify;

/// <summary>Reads and writes form fields: objects with one key, which names the kind of field.</summary>
internal sealed class InputControlConverter : JsonConverter<InputControl>
{
    public override InputControl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in json.EnumerateObject())
            {
                if (TypeOf(field.Name) is { } type && field.Value.ValueKind == JsonValueKind.Object)
                {
                    return (InputControl)field.Value.Deserialize(type)!;
                }
            }
        }

        return new UnknownControl { Json = json };
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
