namespace AceData.Emulator;

/// <summary>What the client answers to a tool use: one of the request's <c>tool_results</c>.</summary>
/// <param name="ToolUseId">The id of the tool use.</param>
/// <param name="Output">The output.</param>
/// <param name="IsError">Whether the tool failed.</param>
public sealed record ToolAnswer(string ToolUseId, string Output, bool IsError);
