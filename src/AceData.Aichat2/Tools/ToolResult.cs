namespace AceData.Aichat2;

/// <summary>The answer to a tool use, question, consent or confirmation that a turn waits for.</summary>
public sealed record ToolResult : ApiRecord
{
    /// <summary>What is answered: the tool id of the event or block that asked.</summary>
    /// <remarks>On the wire: <c>tool_use_id</c>.</remarks>
    public required string ToolUseId { get; init; }

    /// <summary>The answer, as text or as JSON text.</summary>
    /// <remarks>On the wire: <c>output</c>.</remarks>
    public required string Output { get; init; }

    /// <summary>Whether the output describes a failure; <see langword="null"/> for no.</summary>
    /// <remarks>On the wire: <c>is_error</c>.</remarks>
    public bool? IsError { get; init; }
}
