namespace AceData.Aichat2;

/// <summary>A client tool that was run: the call, its result, and the time it took.</summary>
internal sealed record ClientToolRun(PendingClientTool Call, ToolResult Result, TimeSpan Duration)
{
    public ToolResultEvent ToEvent(string? conversationId) => new()
    {
        ConversationId = conversationId,
        ToolUseId = Result.ToolUseId,
        Output = Result.Output,
        IsError = Result.IsError ?? false,
        Duration = Duration,
    };
}
