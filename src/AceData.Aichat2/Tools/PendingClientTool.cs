using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>A tool that the calling program must run; its result resumes the turn.</summary>
/// <remarks>On the wire: an item of <c>pending_client_tools</c>.</remarks>
public sealed record PendingClientTool : ApiRecord
{
    /// <summary>The id to send the result under.</summary>
    /// <remarks>On the wire: <c>tool_use_id</c>.</remarks>
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The arguments; <see langword="null"/> when there are none.</summary>
    /// <remarks>On the wire: <c>input</c>.</remarks>
    public JsonElement? Input { get; init; }
}
