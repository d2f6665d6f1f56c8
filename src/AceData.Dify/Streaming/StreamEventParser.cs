using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify;

/// <summary>Reads the events of one Dify stream and follows the answer they make.</summary>
internal sealed class StreamEventParser : EventParser<StreamEvent>
{
    private bool _agentSpoke;
    private bool _isWhole;
    private TextEvent? _lastText;

    public override bool IsEnding(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, LenientJson.ReaderOptions);
        return TryReadType(ref reader, "event"u8, out var type)
            ? type.SequenceEqual("message_end"u8) || type.SequenceEqual("workflow_finished"u8) || type.SequenceEqual("error"u8)
            : ErrorBody.IsBareError(LenientJson.Parse(json));
    }

    public override StreamEvent? TakeRest() => State.Pairs.TakeText() is null ? null : Append(_lastText! with { Text = SplitPairs.Replacement });

    public override IReadOnlyList<StreamEvent> ParseBody(ReadOnlySpan<byte> json)
    {
        var answer = LenientJson.Deserialize(json, DifyJson.Default.ChatResult);
        if (answer is null or { ConversationId.Length: 0, MessageId.Length: 0, Answer.Length: 0 })
        {
            throw new JsonException("The body has no part of an answer.");
        }

        MessageEvent message = new()
        {
            TaskId = answer.TaskId,
            ConversationId = answer.ConversationId,
            MessageId = answer.MessageId,
            CreatedAt = answer.CreatedAt,
            Text = answer.Answer,
        };
        MessageEndEvent end = new()
        {
            TaskId = answer.TaskId,
            ConversationId = answer.ConversationId,
            MessageId = answer.MessageId,
            CreatedAt = answer.CreatedAt,
            Metadata = answer.AnswerMetadata,
            Files = answer.Files,
        };
        return [Append(message), end];
    }

    protected override ParseResult<StreamEvent> ParseEvent(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, LenientJson.ReaderOptions);
        var hasType = TryReadType(ref reader, "event"u8, out var type);
        if (EventTypes.Known.Find(type) is { } info)
        {
            return Follow(Known(json, info), json);
        }

        var element = LenientJson.Parse(json);
        if (type.SequenceEqual("error"u8) || (!hasType && ErrorBody.IsBareError(element)))
        {
            return Error(element, json);
        }

        if (hasType)
        {
            UnknownTypes?.Saw(Encoding.UTF8.GetString(type));
        }

        return Follow(new UnknownEvent
        {
            Json = element,
            TaskId = JsonText.OfProperty(element, "task_id"),
            ConversationId = JsonText.OfProperty(element, "conversation_id"),
            MessageId = JsonText.OfProperty(element, "message_id"),
        }, json);
    }

    private static StreamEvent Known(ReadOnlySpan<byte> json, JsonTypeInfo info)
    {
        var received = (StreamEvent)LenientJson.Deserialize(json, info)!;

        // Servers name text after the files that came with it.
        return received is MessageFileEvent { Url.Length: 0, UnknownFields: { } fields } && fields.ContainsKey("answer")
            ? LenientJson.Deserialize(json, DifyJson.Default.MessageEvent)!.AsFile()
            : received;
    }

    private ParseResult<StreamEvent> Follow(StreamEvent received, ReadOnlySpan<byte> json)
    {
        State.TaskId = received.TaskId ?? State.TaskId;
        State.ConversationId = received.ConversationId ?? State.ConversationId;
        switch (received)
        {
            case TextEvent or MessageReplaceEvent when _isWhole:
                // Nothing behind the end changes the answer.
                return new(ParseStatus.Skipped);
            case TextEvent piece:
                return ParseResult<StreamEvent>.Of(Add(piece, json));
            case MessageReplaceEvent { Replacement: { } replacement }:
                Replace(replacement);
                return ParseResult<StreamEvent>.Of(received);
            case MessageEndEvent:
                _isWhole = true;
                return new(ParseStatus.Complete, received);
            case WorkflowPausedEvent or HumanInputRequiredEvent:
                return new(ParseStatus.Complete, received);
            case WorkflowFinishedEvent finished:
                // After a failure the error follows.
                return new(finished.Run?.Status == RunStatus.Failed ? ParseStatus.Event : ParseStatus.Complete, received);
            default:
                return ParseResult<StreamEvent>.Of(received);
        }
    }

    private TextEvent Add(TextEvent piece, ReadOnlySpan<byte> json)
    {
        // A closing event whose text cannot be read takes nothing back.
        if (piece is MessageEvent { Text.Length: > 0 } whole && _agentSpoke)
        {
            return Close(whole);
        }

        _agentSpoke |= piece is AgentMessageEvent;
        _lastText = MayBeSplit(piece.Text) ? Join(piece, json) : piece;
        return Append(_lastText);
    }

    private TextEvent Append(TextEvent piece)
    {
        piece.PointInto(State.Answer, State.Answer.Append(piece.Text));
        return piece;
    }

    // A half of a pair is read as U+FFFD like everything that UTF-16 cannot say.
    private bool MayBeSplit(string text) => text.Length > 0 && (!State.Pairs.IsEmpty || text[0] == '\uFFFD' || text[^1] == '\uFFFD');

    private TextEvent Join(TextEvent piece, ReadOnlySpan<byte> json)
    {
        var fragment = JsonText.FragmentOf(json, "answer"u8) ?? piece.Text;
        return piece with { Text = State.Pairs.Join(StreamState.AnswerName, fragment) };
    }

    private MessageEvent Close(MessageEvent whole)
    {
        State.Pairs.Drop(StreamState.AnswerName);
        if (whole.Text != State.Answer.ToString())
        {
            Replace(whole.Text);
        }

        var closing = whole with { Text = string.Empty, WholeAnswer = whole.Text };
        closing.PointInto(State.Answer, State.Answer.Length);
        return closing;
    }

    // Events handed out before go on pointing into the text they belong to.
    private void Replace(string answer)
    {
        State.Pairs.Drop(StreamState.AnswerName);
        State.Answer = new AnswerText();
        State.Answer.Append(answer);
    }

    private ParseResult<StreamEvent> Error(JsonElement json, ReadOnlySpan<byte> utf8)
    {
        if (_isWhole)
        {
            // What fails behind the whole answer, such as speech, takes nothing of it back.
            return new(ParseStatus.Skipped);
        }

        State.ConversationId ??= JsonText.OfProperty(json, "conversation_id");
        State.TaskId ??= JsonText.OfProperty(json, "task_id");
        return ParseResult<StreamEvent>.Of(ErrorBody.Read(utf8));
    }
}
