namespace AceData.Aichat2;

/// <summary>What an event of a type is, and which fields it has a place for.</summary>
internal readonly record struct EventShape(EventKind Kind, EventField Fields)
{
    /// <summary>The shape of a type; <see cref="EventKind.Unknown"/> for one this package does not know.</summary>
    public static EventShape Of(ReadOnlySpan<byte> type)
    {
        if (type.SequenceEqual("tool_progress"u8))
        {
            return new(EventKind.ToolProgress, EventField.ToolUseId | EventField.Progress);
        }

        if (type.SequenceEqual("thinking"u8))
        {
            return new(EventKind.Thinking, EventField.Content);
        }

        if (type.SequenceEqual("done"u8))
        {
            return new(EventKind.Done, EventField.Usage | EventField.TerminalReason);
        }

        return OfTool(type) ?? OfPause(type) ?? OfRest(type);
    }

    private static EventShape? OfTool(ReadOnlySpan<byte> type)
    {
        if (type.SequenceEqual("tool_use_start"u8))
        {
            return new(EventKind.ToolUseStart, EventField.Tool | EventField.ToolDisplayName | EventField.Execution | EventField.Input);
        }

        if (type.SequenceEqual("tool_use_commit"u8))
        {
            return new(EventKind.ToolUseCommit, EventField.Tool | EventField.Input);
        }

        if (type.SequenceEqual("tool_use"u8))
        {
            return new(EventKind.ToolUse, EventField.Tool | EventField.Input);
        }

        if (type.SequenceEqual("tool_result"u8))
        {
            return new(EventKind.ToolResult, EventField.ToolUseId | EventField.Output | EventField.IsError | EventField.Duration);
        }

        return type.SequenceEqual("browser_execution"u8) ? new(EventKind.BrowserExecution, EventField.Tool | EventField.Execution) : null;
    }

    private static EventShape? OfPause(ReadOnlySpan<byte> type)
    {
        if (type.SequenceEqual("ask_user_question"u8))
        {
            return new(EventKind.AskUserQuestion, EventField.Tool | EventField.Payload | EventField.Question | EventField.Options);
        }

        if (type.SequenceEqual("consent_request"u8))
        {
            return new(EventKind.ConsentRequest, EventField.ToolUseId | EventField.Payload);
        }

        return type.SequenceEqual("action_confirmation"u8) ? new(EventKind.ActionConfirmation, EventField.ToolUseId | EventField.Payload) : null;
    }

    private static EventShape OfRest(ReadOnlySpan<byte> type)
    {
        if (type.SequenceEqual("card"u8))
        {
            return new(EventKind.Card, EventField.Card);
        }

        if (type.SequenceEqual("citation"u8))
        {
            return new(EventKind.Citation, EventField.Citation);
        }

        if (type.SequenceEqual("artifact"u8))
        {
            return new(EventKind.Artifact, EventField.Artifact);
        }

        if (type.SequenceEqual("system_message"u8))
        {
            return new(EventKind.SystemMessage, EventField.None);
        }

        return type.SequenceEqual("compact"u8) ? new(EventKind.Compact, EventField.None) : default;
    }
}
