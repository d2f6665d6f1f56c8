namespace AceData.Aichat2;

/// <summary>Writes events in the form in which they travel, so that what was read can be passed on.</summary>
internal static class StreamEventWriter
{
    public static void Write(Utf8JsonWriter writer, StreamEvent received)
    {
        switch (received)
        {
            case UnknownEvent unknown:
                unknown.Json.WriteTo(writer);
                break;
            case TextDeltaEvent or ThinkingEvent or ToolProgressEvent when SetAsideFields.HasAny(received.Envelope.UnknownFields):
                SetAsideFields.Write(writer, received, WriteFragment);
                break;
            case TextDeltaEvent or ThinkingEvent or ToolProgressEvent:
                WriteFragment(writer, received);
                break;
            default:
                LenientJson.Serialize(writer, received, Aichat2Json.Default.GetTypeInfo(received.GetType())!);
                break;
        }
    }

    private static void WriteFragment(Utf8JsonWriter writer, StreamEvent received)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, received.Type);
        switch (received)
        {
            case TextDeltaEvent text:
                writer.WriteString("content"u8, text.Text);
                writer.WriteString("delta_answer"u8, text.Text);
                break;
            case ThinkingEvent thinking:
                writer.WriteString("content"u8, thinking.Text);
                break;
            case ToolProgressEvent progress:
                writer.WriteString("tool_id"u8, progress.ToolUseId);
                writer.WriteString("progress"u8, progress.Progress);
                break;
        }

        if (received.ConversationId is { } id)
        {
            writer.WriteString("id"u8, id);
        }

        foreach (var field in (IEnumerable<KeyValuePair<string, JsonElement>>?)received.Envelope.UnknownFields?.All ?? [])
        {
            writer.WritePropertyName(field.Key);
            field.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
