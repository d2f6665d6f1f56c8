namespace AceData.Aichat2;

/// <summary>The events that are read through the JSON contract of their record: all but the fragments of text and the usual end, which are read by hand.</summary>
internal static class EventTypes
{
    public static EventTypeTable Known { get; } = new(
        ("tool_use", static () => Aichat2Json.Default.ToolUseEvent),
        ("tool_use_start", static () => Aichat2Json.Default.ToolUseStartEvent),
        ("tool_use_commit", static () => Aichat2Json.Default.ToolUseCommitEvent),
        ("tool_result", static () => Aichat2Json.Default.ToolResultEvent),
        ("card", static () => Aichat2Json.Default.CardEvent),
        ("citation", static () => Aichat2Json.Default.CitationEvent),
        ("artifact", static () => Aichat2Json.Default.ArtifactEvent),
        ("ask_user_question", static () => Aichat2Json.Default.AskUserQuestionEvent),
        ("consent_request", static () => Aichat2Json.Default.ConsentRequestEvent),
        ("action_confirmation", static () => Aichat2Json.Default.ActionConfirmationEvent),
        ("browser_execution", static () => Aichat2Json.Default.BrowserExecutionEvent),
        ("system_message", static () => Aichat2Json.Default.SystemMessageEvent),
        ("compact", static () => Aichat2Json.Default.CompactEvent),
        ("done", static () => Aichat2Json.Default.DoneEvent));
}
