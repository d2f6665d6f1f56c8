namespace AceData.Aichat2;

/// <summary>The fields that events other than text have, as a set.</summary>
[Flags]
internal enum EventField
{
    None = 0,
    Content = 1 << 0,
    ToolUseId = 1 << 1,
    ToolName = 1 << 2,
    ToolDisplayName = 1 << 3,
    Execution = 1 << 4,
    Input = 1 << 5,
    Progress = 1 << 6,
    Output = 1 << 7,
    IsError = 1 << 8,
    Duration = 1 << 9,
    Card = 1 << 10,
    Citation = 1 << 11,
    Artifact = 1 << 12,
    Payload = 1 << 13,
    Question = 1 << 14,
    Options = 1 << 15,
    Usage = 1 << 16,
    TerminalReason = 1 << 17,
    Tool = ToolUseId | ToolName,
}
