namespace AceData.Aichat2;

/// <summary>The answer to a tool use, question, consent request or confirmation that a turn waits for.</summary>
[DebuggerDisplay("ToolResult {ToolUseId,nq}, {Output.Length} characters")]
public sealed record ToolResult : ApiRecord
{
    /// <summary>The ID of the tool use, from the event or block that asks.</summary>
    /// <remarks>On the wire: <c>tool_use_id</c>.</remarks>
    public required string ToolUseId { get; init; }

    /// <summary>The answer, as text or as JSON text.</summary>
    /// <remarks>On the wire: <c>output</c>.</remarks>
    public required string Output { get; init; }

    /// <summary>Whether the output describes a failure; <see langword="null"/> for the same as <see langword="false"/>.</summary>
    /// <remarks>On the wire: <c>is_error</c>.</remarks>
    public bool? IsError { get; init; }
}
