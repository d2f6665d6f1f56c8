using System.Text.Json;

namespace AceData.Dify;

/// <summary>Reads the events of one Dify stream and follows the answer they make.</summary>
internal sealed class StreamEventParser : EventParser<StreamEvent>
{
    private AnswerText _answer = new();
    private bool _agentSpoke;

    public override string PartialAnswer => _answer.ToString();

    public override StreamEvent Parse(ReadOnlySpan<byte> json)
    {
        var type = EventTypes.Read(json);
        if (type == "error")
        {
            return ReadError(json);
        }

        if (EventTypes.Find(type) is null)
        {
            UnknownTypes?.Saw(type);
        }

        var received = Follow(Read(type, json));
        TaskId = received.TaskId ?? TaskId;
        ConversationId = received.ConversationId ?? ConversationId;
        return received;
    }

    public override IReadOnlyList<StreamEvent> ParseBody(ReadOnlySpan<byte> json)
    {
        var answer = JsonSerializer.Deserialize(json, DifyJson.Default.ChatResult);
        if (answer is not { ConversationId.Length: > 0 })
        {
            throw new JsonException("The answer names no conversation.");
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
        return [Follow(message), Follow(end)];
    }

    private static StreamEvent Read(string type, ReadOnlySpan<byte> json)
    {
        if (EventTypes.Find(type) is not { } info)
        {
            return Unknown(type, json);
        }

        try
        {
            var received = (StreamEvent)JsonSerializer.Deserialize(json, info)!;

            // Servers name text after the files that came with it.
            return received is MessageFileEvent { Url.Length: 0, UnknownFields: { } fields } && fields.ContainsKey("answer")
                ? JsonSerializer.Deserialize(json, DifyJson.Default.MessageEvent)!
                : received;
        }
        catch (JsonException)
        {
            // Either no JSON at all, which is said again here, or not in the form known: then it is kept as it is.
            return Unknown(type, json);
        }
    }

    private static UnknownEvent Unknown(string type, ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        var element = JsonElement.ParseValue(ref reader);
        reader.Read();
        return new UnknownEvent
        {
            Json = element,
            WireType = type,
            TaskId = Text(element, "task_id"),
            ConversationId = Text(element, "conversation_id"),
            MessageId = Text(element, "message_id"),
        };
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;

    private StreamEvent Follow(StreamEvent received)
    {
        switch (received)
        {
            case AgentMessageEvent piece:
                _agentSpoke = true;
                piece.PointInto(_answer, _answer.Append(piece.Text));
                return piece;
            case MessageEvent whole when _agentSpoke:
                return Close(whole);
            case MessageEvent piece:
                piece.PointInto(_answer, _answer.Append(piece.Text));
                return piece;
            case MessageReplaceEvent replacement:
                Replace(replacement.Answer);
                return replacement;
            case MessageEndEvent or WorkflowPausedEvent or HumanInputRequiredEvent:
                IsComplete = true;
                return received;
            case WorkflowFinishedEvent finished:
                // After a failure the error follows.
                IsComplete |= finished.Run?.Status != RunStatus.Failed;
                return received;
            default:
                return received;
        }
    }

    private MessageEvent Close(MessageEvent whole)
    {
        if (whole.Text != PartialAnswer)
        {
            Replace(whole.Text);
        }

        var closing = whole with { Text = string.Empty, WholeAnswer = whole.Text };
        closing.PointInto(_answer, _answer.Length);
        return closing;
    }

    // Events handed out before go on pointing into the text they belong to.
    private void Replace(string answer)
    {
        _answer = new AnswerText();
        _answer.Append(answer);
    }

    private UnknownEvent ReadError(ReadOnlySpan<byte> json)
    {
        var received = Unknown("error", json);
        ConversationId ??= received.ConversationId;
        TaskId ??= received.TaskId;
        Error = ErrorBody.Read(json);
        IsOver = true;
        return received;
    }
}
