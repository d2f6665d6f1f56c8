namespace AceData.Aichat2;

/// <summary>Tells from a conversation whether its last run has finished.</summary>
/// <remarks>
/// What the service shows while a run goes on is not documented. This is the one place that decides: a run has finished when the last
/// message is the assistant's and no tool in it is still running.
/// </remarks>
internal static class RunState
{
    public static bool IsFinished(Conversation conversation) =>
        conversation.Messages is [.., { } last]
        && last.Role == MessageRole.Assistant
        && !last.Content.OfType<ToolUseBlock>().Any(tool => tool.Status == ToolUseStatus.Running);
}
