using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>Writes events in the form in which they travel, so that what was read can be passed on.</summary>
internal static class StreamEventWriter
{
    public static void Write(Utf8JsonWriter writer, StreamEvent received)
    {
        if (received is UnknownEvent unknown)
        {
            unknown.Json.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, received.Type);
        WriteFields(writer, received);
        WriteText(writer, "id"u8, received is DoneEvent ? null : received.ConversationId);
        foreach (var field in received.AdditionalProperties)
        {
            writer.WritePropertyName(field.Key);
            field.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, StreamEvent received)
    {
        switch (received)
        {
            case TextDeltaEvent text:
                writer.WriteString("content"u8, text.Text);
                writer.WriteString("delta_answer"u8, text.Text);
                break;
            case ThinkingEvent thinking:
                writer.WriteString("content"u8, thinking.Text);
                break;
            case DoneEvent done:
                WriteText(writer, "conversation_id"u8, done.ConversationId);
                WriteRecord(writer, "usage"u8, done.Usage, Aichat2Json.Default.Usage);
                WriteText(writer, "terminal_reason"u8, done.TerminalReason?.Value);
                break;
            case CardEvent card:
                WriteRecord(writer, "card"u8, card.Card, Aichat2Json.Default.Card);
                break;
            case CitationEvent citation:
                WriteRecord(writer, "citation"u8, citation.Citation, Aichat2Json.Default.Citation);
                break;
            case ArtifactEvent artifact:
                WriteRecord(writer, "artifact"u8, artifact.Artifact, Aichat2Json.Default.Artifact);
                break;
            default:
                WriteToolFields(writer, received);
                break;
        }
    }

    private static void WriteToolFields(Utf8JsonWriter writer, StreamEvent received)
    {
        switch (received)
        {
            case ToolUseEvent use:
                WriteTool(writer, use.ToolUseId, use.ToolName, use.Input);
                break;
            case ToolUseCommitEvent commit:
                WriteTool(writer, commit.ToolUseId, commit.ToolName, commit.Input);
                break;
            case ToolUseStartEvent start:
                WriteTool(writer, start.ToolUseId, start.ToolName, start.Input);
                WriteText(writer, "tool_display_name"u8, start.ToolDisplayName);
                WriteText(writer, "execution"u8, start.Execution?.Value);
                break;
            case ToolProgressEvent progress:
                writer.WriteString("tool_id"u8, progress.ToolUseId);
                writer.WriteString("progress"u8, progress.Progress);
                break;
            case ToolResultEvent result:
                writer.WriteString("tool_id"u8, result.ToolUseId);
                writer.WriteString("output"u8, result.Output);
                writer.WriteBoolean("is_error"u8, result.IsError);
                if (result.Duration is { } duration)
                {
                    writer.WriteNumber("duration_ms"u8, duration.TotalMilliseconds);
                }

                break;
            case BrowserExecutionEvent browser:
                writer.WriteString("tool_id"u8, browser.ToolUseId);
                WriteText(writer, "tool_name"u8, browser.ToolName);
                WriteText(writer, "execution"u8, browser.Execution?.Value);
                break;
            default:
                WritePause(writer, received);
                break;
        }
    }

    private static void WritePause(Utf8JsonWriter writer, StreamEvent received)
    {
        switch (received)
        {
            case AskUserQuestionEvent asked:
                writer.WriteString("tool_id"u8, asked.ToolUseId);
                WriteText(writer, "tool_name"u8, asked.ToolName);
                WriteQuestions(writer, asked);
                break;
            case ConsentRequestEvent consent:
                writer.WriteString("tool_id"u8, consent.ToolUseId);
                WriteRecord(writer, "payload"u8, consent.Request, Aichat2Json.Default.ConsentRequest);
                break;
            case ActionConfirmationEvent confirmation:
                writer.WriteString("tool_id"u8, confirmation.ToolUseId);
                WriteRecord(writer, "payload"u8, confirmation.Confirmation, Aichat2Json.Default.ActionConfirmation);
                break;
        }
    }

    // The production form, which can say everything; where the event kept a whole payload, that already holds the questions.
    private static void WriteQuestions(Utf8JsonWriter writer, AskUserQuestionEvent asked)
    {
        if (asked.AdditionalProperties.ContainsKey("payload"))
        {
            return;
        }

        writer.WriteStartObject("payload"u8);
        writer.WriteStartArray("questions"u8);
        foreach (var question in asked.Questions)
        {
            JsonSerializer.Serialize(writer, question, Aichat2Json.Default.Question);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, string id, string name, JsonElement? input)
    {
        writer.WriteString("tool_id"u8, id);
        writer.WriteString("tool_name"u8, name);
        if (input is { } arguments)
        {
            writer.WritePropertyName("input"u8);
            arguments.WriteTo(writer);
        }
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteRecord<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, JsonTypeInfo<T> type)
        where T : class
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value, type);
        }
    }
}
