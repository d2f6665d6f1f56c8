using System.Diagnostics.CodeAnalysis;

namespace AceData.Emulator;

/// <summary>Specifies the <c>content</c> of an assistant message whose answer is only text.</summary>
public enum AssistantContent
{
    /// <summary>The production format: an array with one text block, like every other assistant message.</summary>
    Blocks,

    /// <summary>A string. Answers that are more than text are blocks in this format too.</summary>
    [Experimental(WireOptions.DiagnosticId)]
    PlainText,
}
