using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>Reads the events of one aichat2 stream: fragments of text and the end by hand, the rest through the contract of their record.</summary>
internal sealed class StreamEventParser : EventParser<StreamEvent>
{
    private const string ThinkingName = "thinking";
    private const string ToolPrefix = "tool ";

    private readonly EventEnvelope _nameless;
    private EventEnvelope? _named;
    private byte[] _idBytes = [];
    private TextDeltaTemplate? _template;

    public StreamEventParser()
    {
        _nameless = new EventEnvelope(null, null, State.Answer);
    }

    public override bool BeginsEndMarker(ReadOnlySpan<byte> payload) => "[DONE]"u8.StartsWith(payload);

    public override ParseResult<StreamEvent> Parse(ReadOnlySpan<byte> json)
    {
        if (_template is not null && State.Pairs.IsEmpty && _template.TryMatch(json, out var utf8))
        {
            var text = Encoding.UTF8.GetString(utf8);
            return ParseResult<StreamEvent>.Of(new TextDeltaEvent(text, _template.Envelope, State.Answer.Append(utf8, text)));
        }

        if (json.StartsWith("[DONE]"u8))
        {
            return ParseResult<StreamEvent>.End;
        }

        return base.Parse(json);
    }

    public override bool IsEnding(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, LenientJson.ReaderOptions);
        return TryReadType(ref reader, "type"u8, out var type)
            ? type.SequenceEqual("done"u8) || type.SequenceEqual("error"u8)
            : ErrorBody.IsBareError(LenientJson.Parse(json));
    }

    public override StreamEvent? TakeRest()
    {
        var envelope = _named ?? _nameless;
        return State.Pairs.TakeText() switch
        {
            null => null,
            StreamState.AnswerName => new TextDeltaEvent(SplitPairs.Replacement, envelope, State.Answer.Append(SplitPairs.Replacement)),
            ThinkingName => new ThinkingEvent { Envelope = envelope, Text = SplitPairs.Replacement },
            var tool => new ToolProgressEvent { Envelope = envelope, ToolUseId = tool[ToolPrefix.Length..], Progress = SplitPairs.Replacement },
        };
    }

    public override IReadOnlyList<StreamEvent> ParseBody(ReadOnlySpan<byte> json) => PlainAnswer.ToEvents(json, State.Answer);

    protected override ParseResult<StreamEvent> ParseEvent(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, LenientJson.ReaderOptions);
        if (!TryReadType(ref reader, "type"u8, out var type))
        {
            return Untyped(json);
        }

        // By far the most frequent first.
        if (type.SequenceEqual("text_delta"u8))
        {
            return TextDelta(json, new FragmentReader(reader));
        }

        if (type.SequenceEqual("tool_progress"u8))
        {
            return ToolProgress(new FragmentReader(reader));
        }

        if (type.SequenceEqual("thinking"u8))
        {
            return Thinking(new FragmentReader(reader));
        }

        if (type.SequenceEqual("done"u8) && DoneReader.Read(new FragmentReader(reader)) is { } done)
        {
            return new ParseResult<StreamEvent>(ParseStatus.Last, Enveloped(done));
        }

        return type.SequenceEqual("error"u8) ? Error(json) : Other(type, json);
    }

    private static ParseResult<StreamEvent> Error(ReadOnlySpan<byte> json)
    {
        // Throws for what is not one JSON text; reading the error's body would not.
        LenientJson.Parse(json);
        return ParseResult<StreamEvent>.Of(ErrorBody.Read(json));
    }

    private ParseResult<StreamEvent> Other(ReadOnlySpan<byte> type, ReadOnlySpan<byte> json)
    {
        if (EventTypes.Known.Find(type) is { } info)
        {
            var known = Known(json, info);
            return new(known is DoneEvent ? ParseStatus.Last : ParseStatus.Event, known);
        }

        UnknownTypes?.Saw(Encoding.UTF8.GetString(type));
        return Unknown(LenientJson.Parse(json));
    }

    private ParseResult<StreamEvent> Untyped(ReadOnlySpan<byte> json)
    {
        var element = LenientJson.Parse(json);
        return ErrorBody.IsBareError(element) ? ParseResult<StreamEvent>.Of(ErrorBody.Read(json)) : Unknown(element);
    }

    private StreamEvent Known(ReadOnlySpan<byte> json, JsonTypeInfo info)
    {
        var received = (StreamEvent)LenientJson.Deserialize(json, info)!;
        received.OnRead();
        return Enveloped(received);
    }

    private StreamEvent Enveloped(StreamEvent received)
    {
        var envelope = received.ConversationId is { } id ? Named(id) : _nameless;
        received.Envelope = received.Envelope.UnknownFields is { } fields ? new EventEnvelope(envelope.ConversationId, fields, State.Answer) : envelope;
        return received;
    }

    private ParseResult<StreamEvent> TextDelta(ReadOnlySpan<byte> json, FragmentReader fields)
    {
        TextFragment fragment = default;
        var envelope = _nameless;
        while (fields.Next(out var name))
        {
            if (!fragment.TryTake(name, ref fields))
            {
                Common(ref fields, name, ref envelope);
            }
        }

        if (fragment.Text is null && LenientJson.Parse(json).TryGetProperty("answer"u8, out var answer))
        {
            // Only passed over where there are texts to make it from.
            fields.SetAside("answer", answer);
        }

        envelope = Close(ref fields, envelope);
        if (fields.UnknownFields is null)
        {
            _template ??= fragment.ToTemplate(json, envelope);
        }

        var text = State.Pairs.Join(StreamState.AnswerName, fragment.Text ?? string.Empty);
        return ParseResult<StreamEvent>.Of(new TextDeltaEvent(text, envelope, fragment.AppendTo(State.Answer, text)));
    }

    private ParseResult<StreamEvent> Thinking(FragmentReader fields)
    {
        string? text = null;
        var envelope = _nameless;
        while (fields.Next(out var name))
        {
            if (name.SequenceEqual("content"u8))
            {
                text = fields.Fragment(name);
                continue;
            }

            Common(ref fields, name, ref envelope);
        }

        envelope = Close(ref fields, envelope);
        return ParseResult<StreamEvent>.Of(new ThinkingEvent { Envelope = envelope, Text = State.Pairs.Join(ThinkingName, text ?? string.Empty) });
    }

    private ParseResult<StreamEvent> ToolProgress(FragmentReader fields)
    {
        string? id = null;
        string? progress = null;
        var envelope = _nameless;
        while (fields.Next(out var name))
        {
            if (name.SequenceEqual("tool_id"u8))
            {
                id = fields.Text(name);
            }
            else if (name.SequenceEqual("progress"u8))
            {
                progress = fields.Fragment(name);
            }
            else
            {
                Common(ref fields, name, ref envelope);
            }
        }

        envelope = Close(ref fields, envelope);
        progress = JoinProgress(id, progress ?? string.Empty);
        return ParseResult<StreamEvent>.Of(new ToolProgressEvent { Envelope = envelope, ToolUseId = id ?? string.Empty, Progress = progress });
    }

    // A name for the text is only made when there is something to join.
    private string JoinProgress(string? id, string progress) => State.Pairs.IsEmpty && (progress.Length == 0 || !IsOpen(progress))
        ? progress
        : State.Pairs.Join(ToolPrefix + id, progress);

    private static bool IsOpen(string fragment) => char.IsLowSurrogate(fragment[0]) || char.IsHighSurrogate(fragment[^1]);

    /// <summary>The envelope of an event after the walk over it.</summary>
    private EventEnvelope Close(ref FragmentReader fields, EventEnvelope envelope)
    {
        fields.End();
        return fields.UnknownFields is null ? envelope : new EventEnvelope(envelope.ConversationId, fields.UnknownFields, State.Answer);
    }

    private void Common(ref FragmentReader fields, ReadOnlySpan<byte> name, ref EventEnvelope envelope)
    {
        if (name.SequenceEqual("id"u8) || name.SequenceEqual("conversation_id"u8))
        {
            envelope = Named(ref fields, name) ?? envelope;
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
    private EventEnvelope? Named(ref FragmentReader fields, ReadOnlySpan<byte> name)
    {
        if (_named is not null && fields.TryGetUtf8(out var utf8) && utf8.SequenceEqual(_idBytes))
        {
            return _named;
        }

        return fields.Text(name) is { } id ? Named(id) : null;
    }

    private EventEnvelope Named(string id)
    {
        if (_named is not null && _named.ConversationId == id)
        {
            return _named;
        }

        State.ConversationId = id;
        _idBytes = Encoding.UTF8.GetBytes(id);
        _template = null;
        return _named = new EventEnvelope(id, null, State.Answer);
    }

    private ParseResult<StreamEvent> Unknown(JsonElement json)
    {
        var envelope = _nameless;
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String)
        {
            envelope = new EventEnvelope(JsonText.Of(id), null, State.Answer);
        }

        return ParseResult<StreamEvent>.Of(new UnknownEvent { Json = json, Envelope = envelope });
    }
}
