namespace AceData.Aichat2;

/// <summary>The ID of a function call: the conversation that waits, and the tool use in it.</summary>
/// <remarks>It contains the conversation, so that results also find it when the caller keeps the messages and no conversation ID.</remarks>
internal static class CallId
{
    private const char Divider = '/';

    public static string Create(string? conversationId, string toolId) =>
        conversationId is null ? toolId : conversationId + Divider + toolId;

    public static (string? ConversationId, string ToolUseId) Parse(string callId)
    {
        var divider = callId.IndexOf(Divider, StringComparison.Ordinal);
        return divider <= 0 ? (null, callId) : (callId[..divider], callId[(divider + 1)..]);
    }
}
