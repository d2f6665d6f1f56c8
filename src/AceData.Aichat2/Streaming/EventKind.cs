namespace AceData.Aichat2;

/// <summary>The events that have a record of their own, text apart.</summary>
internal enum EventKind
{
    Unknown,
    Thinking,
    ToolUse,
    ToolUseStart,
    ToolProgress,
    ToolUseCommit,
    ToolResult,
    Card,
    Citation,
    Artifact,
    AskUserQuestion,
    ConsentRequest,
    ActionConfirmation,
    BrowserExecution,
    SystemMessage,
    Compact,
    Done,
}
