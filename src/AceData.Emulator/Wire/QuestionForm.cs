using System.Diagnostics.CodeAnalysis;

namespace AceData.Emulator;

/// <summary>Specifies the format of an <c>ask_user_question</c> event.</summary>
public enum QuestionForm
{
    /// <summary>The production format: <c>payload.questions[]</c> with labels, descriptions and <c>multiSelect</c>.</summary>
    Production,

    /// <summary>The guide's format: <c>question</c>, and <c>options</c> as strings. Several questions do not fit; they are sent in the production format.</summary>
    [Experimental(WireOptions.DiagnosticId)]
    Guide,
}
