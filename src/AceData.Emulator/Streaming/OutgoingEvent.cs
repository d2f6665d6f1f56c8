using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>An event to send. Text is written directly; a JSON document is built only for a callback.</summary>
internal readonly struct OutgoingEvent
{
    private readonly string? _type;
    private readonly string? _text;
    private readonly string? _answer;
    private readonly string? _conversationId;
    private readonly JsonObject? _json;

    private OutgoingEvent(string? type, string? text, string? answer, string? conversationId, JsonObject? json)
    {
        _type = type;
        _text = text;
        _answer = answer;
        _conversationId = conversationId;
        _json = json;
    }

    /// <summary>The line to send as it is; null when the event is to be written as JSON.</summary>
    public string? Verbatim => _type is null && _json is null ? _text : null;

    public static OutgoingEvent TextDelta(string text, string? answer, string conversationId) => new("text_delta", text, answer, conversationId, null);

    public static OutgoingEvent Thinking(string text, string conversationId) => new("thinking", text, null, conversationId, null);

    public static OutgoingEvent AsWritten(string line) => new(null, line, null, null, null);

    public static OutgoingEvent Document(JsonObject json, string conversationId)
    {
        json.TryAdd("id", conversationId);
        return new(null, null, null, null, json);
    }

    public JsonObject ToJson()
    {
        if (_json is not null)
        {
            return _json;
        }

        if (_type is null)
        {
            return ReplyPart.Verbatim(_text!).Json;
        }

        var json = new JsonObject { ["type"] = _type, ["content"] = _text, ["id"] = _conversationId };
        if (_type == "text_delta")
        {
            json["delta_answer"] = _text;
        }

        return json;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (_json is not null)
        {
            _json.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type"u8, _type);
        writer.WriteString("content"u8, _text);
        if (_type == "text_delta")
        {
            writer.WriteString("delta_answer"u8, _text);
        }

        if (_answer is not null)
        {
            writer.WriteString("answer"u8, _answer);
        }

        writer.WriteString("id"u8, _conversationId);
        writer.WriteEndObject();
    }
}
