using System.Text;

namespace AceData.Aichat2;

/// <summary>What is said, in the JSON that OpenTelemetry's conventions give messages on spans.</summary>
internal static class MessageText
{
    public static string Of(ChatRequest request) => Write(request, static (writer, request) =>
    {
        writer.WriteString("role"u8, request.ToolResults.Count > 0 ? "tool"u8 : "user"u8);
        writer.WriteStartArray("parts"u8);
        foreach (var result in request.ToolResults)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "tool_call_response"u8);
            writer.WriteString("id"u8, result.ToolUseId);
            writer.WriteString("response"u8, result.Output);
            writer.WriteEndObject();
        }

        foreach (var block in request.ToolResults.Count > 0 ? [] : request.Message ?? request.Question ?? MessageContent.Empty)
        {
            WriteBlock(writer, block);
        }

        writer.WriteEndArray();
    });

    public static string Of(ChatResult response) => Write(response, static (writer, response) =>
    {
        writer.WriteString("role"u8, "assistant"u8);
        writer.WriteStartArray("parts"u8);
        WriteText(writer, "reasoning"u8, response.Thinking);
        WriteText(writer, "text"u8, response.Answer);
        foreach (var use in response.ToolUses)
        {
            WriteCall(writer, use.ToolUseId, use.ToolName, use.Input);
        }

        foreach (var call in response.PendingClientTools.Where(call => response.ToolUses.All(use => use.ToolUseId != call.ToolUseId)))
        {
            WriteCall(writer, call.ToolUseId, call.Name, call.Input);
        }

        writer.WriteEndArray();
        writer.WriteString("finish_reason"u8, response.TerminalReason?.Value ?? string.Empty);
    });

    private static string Write<T>(T message, Action<Utf8JsonWriter, T> write) => Encoding.UTF8.GetString(RequestBody.Write((message, write), static (writer, text) =>
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        text.write(writer, text.message);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }));

    private static void WriteBlock(Utf8JsonWriter writer, ContentBlock block)
    {
        if (block is TextBlock text)
        {
            WriteText(writer, "text"u8, text.Text);
        }
        else if (block is LinkedBlock linked)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "uri"u8);
            writer.WriteString("modality"u8, block is ImageBlock ? "image"u8 : "file"u8);
            writer.WriteString("uri"u8, linked.Url);
            writer.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> type, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        writer.WriteString("content"u8, text);
        writer.WriteEndObject();
    }

    private static void WriteCall(Utf8JsonWriter writer, string id, string name, JsonElement? arguments)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "tool_call"u8);
        writer.WriteString("id"u8, id);
        writer.WriteString("name"u8, name);
        if (arguments is { } json)
        {
            writer.WritePropertyName("arguments"u8);
            json.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
