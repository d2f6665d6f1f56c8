namespace AceData.Emulator;

/// <summary>Represents the result of a tool use that a client sent: one of the request's <c>tool_results</c>.</summary>
/// <param name="ToolUseId">The ID of the tool use.</param>
/// <param name="Output">The output of the tool.</param>
/// <param name="IsError"><see langword="true"/> if the tool failed.</param>
[DebuggerDisplay("{ToolUseId}, Output.Length = {Output.Length}, IsError = {IsError}")]
public sealed record ToolAnswer(string ToolUseId, string Output, bool IsError);
