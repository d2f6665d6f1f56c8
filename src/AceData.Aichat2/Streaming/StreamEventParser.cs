using System.Text;
using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>Reads the events of one aichat2 stream, each in one walk over its bytes.</summary>
internal sealed class StreamEventParser : EventParser<StreamEvent>
{
    private readonly AnswerText _answer = new();
    private readonly EventEnvelope _nameless;
    private EventEnvelope? _named;
    private byte[] _idBytes = [];
    private TextDeltaTemplate? _shape;

    public StreamEventParser()
    {
        _nameless = new EventEnvelope(null, null, _answer);
    }

    public override string PartialAnswer => _answer.ToString();

    public override bool IsEndMarker(ReadOnlySpan<byte> payload) => payload.StartsWith("[DONE]"u8);

    public override bool BeginsEndMarker(ReadOnlySpan<byte> payload) => "[DONE]"u8.StartsWith(payload);

    public override StreamEvent Parse(ReadOnlySpan<byte> json)
    {
        if (_shape is not null && _shape.TryMatch(json, out var text))
        {
            return new TextDeltaEvent(Encoding.UTF8.GetString(text), _shape.Envelope, _answer.Append(text));
        }

        Utf8JsonReader reader = new(json);
        if (!TryReadType(ref reader, out var type))
        {
            return Unknown(json);
        }

        // By far the most frequent first.
        if (type.SequenceEqual("text_delta"u8))
        {
            return (StreamEvent?)TextDelta(json, new EventFields(reader)) ?? Unknown(json);
        }

        if (type.SequenceEqual("error"u8))
        {
            Error = ErrorEvents.Read(json);
            IsOver = true;
            return Unknown(json);
        }

        var shape = EventShape.Of(type);
        if (shape.Kind == EventKind.Unknown)
        {
            UnknownTypes?.Saw(Encoding.UTF8.GetString(type));
        }

        var received = shape.Kind == EventKind.Unknown ? Unknown(json) : Draft(shape, new EventFields(reader)) ?? Unknown(json);
        IsComplete = IsOver = shape.Kind == EventKind.Done;
        return received;
    }

    public override IReadOnlyList<StreamEvent> ParseBody(ReadOnlySpan<byte> json) => PlainAnswer.ToEvents(json, _answer);

    /// <summary>The envelope of an event after the walk over it.</summary>
    private EventEnvelope Close(ref EventFields fields, EventEnvelope envelope)
    {
        fields.End();
        return fields.Unknown is null ? envelope : new EventEnvelope(envelope.ConversationId, fields.Unknown, _answer);
    }

    // Leaves the reader where the walk over the fields begins: behind the type when it comes first, as it does.
    private static bool TryReadType(ref Utf8JsonReader reader, out ReadOnlySpan<byte> type)
    {
        type = default;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var ahead = reader;
        for (var first = true; ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName; first = false)
        {
            var isType = JsonText.NameIs(ref ahead, "type"u8);
            ahead.Read();
            if (!isType)
            {
                ahead.Skip();
                continue;
            }

            type = ahead.ValueIsEscaped ? Encoding.UTF8.GetBytes(JsonText.Read(ref ahead)) : ahead.ValueSpan;
            reader = first ? ahead : reader;
            return ahead.TokenType == JsonTokenType.String;
        }

        return false;
    }

    private TextDeltaEvent? TextDelta(ReadOnlySpan<byte> json, EventFields fields)
    {
        TextDraft draft = default;
        var envelope = _nameless;
        while (fields.Next(out var name))
        {
            if (!draft.TryTake(name, ref fields))
            {
                Common(ref fields, name, ref envelope);
            }
        }

        envelope = Close(ref fields, envelope);
        if (fields.IsMisshapen || draft.Text is not { } text)
        {
            return null;
        }

        if (fields.Unknown is null)
        {
            _shape ??= draft.ToShape(json, envelope);
        }

        return new TextDeltaEvent(text, envelope, draft.AppendTo(_answer));
    }

    private StreamEvent? Draft(EventShape shape, EventFields fields)
    {
        EventDraft draft = new(shape);
        var envelope = _nameless;
        while (fields.Next(out var name))
        {
            if (!draft.TryTake(name, ref fields))
            {
                Common(ref fields, name, ref envelope);
            }
        }

        envelope = Close(ref fields, envelope);
        return fields.IsMisshapen ? null : draft.ToEvent(envelope);
    }

    private void Common(ref EventFields fields, ReadOnlySpan<byte> name, ref EventEnvelope envelope)
    {
        if (name.SequenceEqual("id"u8) || name.SequenceEqual("conversation_id"u8))
        {
            envelope = Named(ref fields) ?? envelope;
        }
        else if (name.SequenceEqual("type"u8))
        {
            fields.Skip();
        }
        else
        {
            fields.Keep(name);
        }
    }

    // The id repeats in every event: compare bytes before making a string.
    private EventEnvelope? Named(ref EventFields fields)
    {
        if (_named is not null && fields.TryGetUtf8(out var utf8) && utf8.SequenceEqual(_idBytes))
        {
            return _named;
        }

        if (fields.Text() is not { } id)
        {
            return null;
        }

        ConversationId = id;
        _idBytes = Encoding.UTF8.GetBytes(id);
        _shape = null;
        return _named = new EventEnvelope(id, null, _answer);
    }

    private UnknownEvent Unknown(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        var element = LenientJson.Read(ref reader);
        reader.Read();
        var envelope = _nameless;
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String)
        {
            envelope = new EventEnvelope(JsonText.Of(id), null, _answer);
        }

        return new UnknownEvent { Json = element, Envelope = envelope };
    }
}
