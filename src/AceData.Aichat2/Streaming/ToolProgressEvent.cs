namespace AceData.Aichat2;

/// <summary>A piece of the arguments the model is writing for a tool.</summary>
public sealed record ToolProgressEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "tool_progress";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    public string ToolUseId { get; init; } = string.Empty;

    /// <summary>A piece of the arguments' JSON text.</summary>
    /// <remarks>On the wire: <c>progress</c>.</remarks>
    public string Progress { get; init; } = string.Empty;

    internal override string Describe() => ToolUseId;
}
