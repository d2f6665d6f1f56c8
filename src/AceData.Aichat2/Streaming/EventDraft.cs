using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>The fields of one event as the walk over it finds them, and the event they make.</summary>
internal ref struct EventDraft
{
    private static readonly (EventField Field, byte[] Name)[] Names =
    [
        (EventField.ToolUseId, "tool_id"u8.ToArray()),
        (EventField.Progress, "progress"u8.ToArray()),
        (EventField.Content, "content"u8.ToArray()),
        (EventField.ToolName, "tool_name"u8.ToArray()),
        (EventField.Input, "input"u8.ToArray()),
        (EventField.Execution, "execution"u8.ToArray()),
        (EventField.ToolDisplayName, "tool_display_name"u8.ToArray()),
        (EventField.Output, "output"u8.ToArray()),
        (EventField.IsError, "is_error"u8.ToArray()),
        (EventField.Duration, "duration_ms"u8.ToArray()),
        (EventField.Card, "card"u8.ToArray()),
        (EventField.Citation, "citation"u8.ToArray()),
        (EventField.Artifact, "artifact"u8.ToArray()),
        (EventField.Payload, "payload"u8.ToArray()),
        (EventField.Question, "question"u8.ToArray()),
        (EventField.Options, "options"u8.ToArray()),
        (EventField.Usage, "usage"u8.ToArray()),
        (EventField.TerminalReason, "terminal_reason"u8.ToArray()),
    ];

    private readonly EventShape _shape;
    private string? _text;
    private string? _toolId;
    private string? _toolName;
    private string? _displayName;
    private string? _execution;
    private string? _reason;
    private bool? _isError;
    private double? _duration;
    private JsonElement? _input;
    private JsonElement? _options;
    private JsonElement? _payload;
    private ApiRecord? _subject;

    public EventDraft(EventShape shape)
    {
        _shape = shape;
    }

    /// <summary>Takes a field if an event of this shape has a place for it.</summary>
    public bool TryTake(ReadOnlySpan<byte> name, ref EventFields fields)
    {
        foreach (var (field, known) in Names)
        {
            if ((_shape.Fields & field) != 0 && name.SequenceEqual(known))
            {
                Take(field, ref fields);
                return true;
            }
        }

        return false;
    }

    /// <returns>The event; <see langword="null"/> when what makes it one is missing.</returns>
    public readonly StreamEvent? ToEvent(EventEnvelope envelope)
    {
        var toolId = _toolId ?? string.Empty;
        var toolName = _toolName ?? string.Empty;
        return _shape.Kind switch
        {
            EventKind.Thinking when _text is not null => new ThinkingEvent { Envelope = envelope, Text = _text },
            EventKind.ToolProgress => new ToolProgressEvent { Envelope = envelope, ToolUseId = toolId, Progress = _text ?? string.Empty },
            EventKind.ToolUse => new ToolUseEvent { Envelope = envelope, ToolUseId = toolId, ToolName = toolName, Input = _input },
            EventKind.ToolUseCommit => new ToolUseCommitEvent { Envelope = envelope, ToolUseId = toolId, ToolName = toolName, Input = _input },
            EventKind.ToolUseStart => new ToolUseStartEvent
            {
                Envelope = envelope,
                ToolUseId = toolId,
                ToolName = toolName,
                ToolDisplayName = _displayName,
                Execution = Execution(),
                Input = _input,
            },
            EventKind.ToolResult => new ToolResultEvent
            {
                Envelope = envelope,
                ToolUseId = toolId,
                Output = _text ?? string.Empty,
                IsError = _isError ?? false,
                Duration = _duration is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            },
            EventKind.BrowserExecution => new BrowserExecutionEvent { Envelope = envelope, ToolUseId = toolId, ToolName = _toolName, Execution = Execution() },
            EventKind.Card when _subject is Card card => new CardEvent { Envelope = envelope, Card = card },
            EventKind.Citation when _subject is Citation citation => new CitationEvent { Envelope = envelope, Citation = citation },
            EventKind.Artifact when _subject is Artifact artifact => new ArtifactEvent { Envelope = envelope, Artifact = artifact },
            EventKind.SystemMessage => new SystemMessageEvent { Envelope = envelope },
            EventKind.Compact => new CompactEvent { Envelope = envelope },
            EventKind.Done => new DoneEvent { Envelope = envelope, Usage = _subject as Usage, TerminalReason = Reason() },
            EventKind.AskUserQuestion => PauseEvents.Question(envelope, toolId, _toolName, _payload, _text, _options),
            EventKind.ConsentRequest => PauseEvents.Consent(envelope, toolId, _payload),
            EventKind.ActionConfirmation => PauseEvents.Confirmation(envelope, toolId, _payload),
            _ => null,
        };
    }

    private void Take(EventField field, ref EventFields fields)
    {
        switch (field)
        {
            case EventField.Content or EventField.Progress or EventField.Output or EventField.Question:
                _text = fields.Text();
                break;
            case EventField.ToolUseId:
                _toolId = fields.Text();
                break;
            case EventField.ToolName:
                _toolName = fields.Text();
                break;
            case EventField.ToolDisplayName:
                _displayName = fields.Text();
                break;
            case EventField.Execution:
                _execution = fields.Text();
                break;
            case EventField.TerminalReason:
                _reason = fields.Text();
                break;
            case EventField.IsError:
                _isError = fields.Flag();
                break;
            case EventField.Duration:
                _duration = fields.Number();
                break;
            case EventField.Input:
                _input = fields.Element();
                break;
            case EventField.Options:
                _options = fields.Element();
                break;
            case EventField.Payload:
                _payload = fields.Element();
                break;
            case EventField.Card:
                _subject = fields.Object(Aichat2Json.Default.Card);
                break;
            case EventField.Citation:
                _subject = fields.Object(Aichat2Json.Default.Citation);
                break;
            case EventField.Artifact:
                _subject = fields.Object(Aichat2Json.Default.Artifact);
                break;
            default:
                _subject = fields.Object(Aichat2Json.Default.Usage);
                break;
        }
    }

    private readonly ToolExecution? Execution() => _execution is { } execution ? new ToolExecution(execution) : default(ToolExecution?);

    private readonly TerminalReason? Reason() => _reason is { } reason ? new TerminalReason(reason) : default(TerminalReason?);
}
