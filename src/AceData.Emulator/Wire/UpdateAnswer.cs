using System.Diagnostics.CodeAnalysis;

namespace AceData.Emulator;

/// <summary>Specifies what <c>update</c> returns. No public source describes it.</summary>
public enum UpdateAnswer
{
    /// <summary>The updated conversation, as <c>retrieve</c> returns it.</summary>
    Conversation,

    /// <summary>Only <c>{id, success}</c>.</summary>
    [Experimental(WireOptions.DiagnosticId)]
    Flag,
}
