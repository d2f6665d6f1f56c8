using System.Diagnostics.CodeAnalysis;

namespace AceData.Emulator;

/// <summary>Specifies what <c>retrieve</c> returns while a background run is in progress. No public source describes it.</summary>
public enum AsyncRetrieve
{
    /// <summary>The conversation with the question and without the answer.</summary>
    QuestionOnly,

    /// <summary>The conversation as it was before the turn: 404 <c>not_found</c> for a new one.</summary>
    [Experimental(WireOptions.DiagnosticId)]
    Unchanged,
}
