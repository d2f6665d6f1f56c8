namespace AceData.Aichat2;

/// <summary>The id of a function call: the conversation that waits, and the tool use in it.</summary>
/// <remarks>With the conversation in it, results find their way back also for callers who keep the messages and no conversation id.</remarks>
internal static class CallId
{
    private const char Divider = '/';

    public static string Make(string? conversationId, string toolId) =>
        conversationId is null ? toolId : conversationId + Divider + toolId;

    public static (string? ConversationId, string ToolUseId) Read(string callId)
    {
        var divider = callId.IndexOf(Divider, StringComparison.Ordinal);
        return divider <= 0 ? (null, callId) : (callId[..divider], callId[(divider + 1)..]);
    }
}
