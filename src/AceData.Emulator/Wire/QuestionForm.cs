namespace AceData.Emulator;

/// <summary>The form of an <c>ask_user_question</c> event.</summary>
public enum QuestionForm
{
    /// <summary>The guide's form: <c>question</c> and <c>options</c> as strings. It can hold one question; several are sent in the other form.</summary>
    Guide,

    /// <summary>The live service's form: <c>payload.questions[]</c> with labels, descriptions and <c>multiSelect</c>.</summary>
    Production,
}
