namespace AceData.Dify;

/// <summary>Reads and writes tool icons: strings or objects.</summary>
internal sealed class ToolIconConverter : JsonConverter<ToolIcon>, IRepairingConverter
{
    public override ToolIcon Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new ToolIcon { Url = JsonText.Read(ref reader) };
        }

        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A tool icon is a string or an object.");
        }

        UnknownFieldSet? rest = null;
        foreach (var field in json.EnumerateObject())
        {
            if (field.Name is not ("background" or "content"))
            {
                (rest ??= []).Keep(field.Name, field.Value);
            }
            else if (field.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            {
                (rest ??= []).Keep(SetAsideFields.Mark + field.Name, field.Value);
            }
        }

        return new ToolIcon { Background = JsonText.OfProperty(json, "background"), Content = JsonText.OfProperty(json, "content"), UnknownFields = rest };
    }

    public override void Write(Utf8JsonWriter writer, ToolIcon value, JsonSerializerOptions options)
    {
        if (value.Url is not null)
        {
            writer.WriteStringValue(value.Url);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("background"u8, value.Background);
        writer.WriteString("content"u8, value.Content);
        foreach (var field in value.AdditionalProperties)
        {
            writer.WritePropertyName(field.Key);
            field.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    public RepairResult Repair(ReadOnlySpan<byte> value, PooledBuffer output)
    {
        if (value[0] is not ((byte)'"' or (byte)'{'))
        {
            return RepairResult.Unreadable;
        }

        output.Append(value);
        return RepairResult.Whole;
    }
}
