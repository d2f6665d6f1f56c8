namespace AceData.Emulator;

/// <summary>What <c>retrieve</c> gives while an <c>async</c> turn is running; no public source says which.</summary>
public enum AsyncRetrieve
{
    /// <summary>The conversation with the question and without the answer.</summary>
    QuestionOnly,

    /// <summary>The conversation as it was before the turn: 404 <c>not_found</c> for a new one.</summary>
    Unchanged,
}
