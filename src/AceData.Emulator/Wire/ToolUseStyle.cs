using System.Diagnostics.CodeAnalysis;

namespace AceData.Emulator;

/// <summary>Specifies how a tool use appears in a stream.</summary>
public enum ToolUseStyle
{
    /// <summary>
    /// The production format: <c>tool_use_start</c> with an empty input, <c>tool_progress</c> with fragments of the arguments,
    /// <c>tool_use_start</c> with the complete input, <c>tool_use_commit</c>, <c>tool_result</c>.
    /// </summary>
    Production,

    /// <summary>The guide's format: one <c>tool_use</c>, then one <c>tool_result</c>.</summary>
    [Experimental(WireOptions.DiagnosticId)]
    Guide,
}
