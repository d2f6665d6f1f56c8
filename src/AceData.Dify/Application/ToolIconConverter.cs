namespace AceData.Dify;

/// <summary>Reads and writes tool icons: strings or objects.</summary>
internal sealed class ToolIconConverter : JsonConverter<ToolIcon>
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

        return new ToolIcon
        {
            Background = Text(json, "background"),
            Content = Text(json, "content"),
            AdditionalProperties = json.EnumerateObject().Where(field => field.Name is not ("background" or "content")).ToDictionary(field => field.Name, field => field.Value),
        };
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

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;
}
