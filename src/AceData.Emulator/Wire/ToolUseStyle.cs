namespace AceData.Emulator;

/// <summary>How the use of a tool is told in a stream.</summary>
public enum ToolUseStyle
{
    /// <summary>The guide's way: one <c>tool_use</c>, then one <c>tool_result</c>.</summary>
    Guide,

    /// <summary>
    /// The live service's way: <c>tool_use_start</c> with an empty input, <c>tool_progress</c> with the arguments in pieces,
    /// <c>tool_use_start</c> again with the complete input, <c>tool_use_commit</c>, then <c>tool_result</c>.
    /// </summary>
    Production,
}
