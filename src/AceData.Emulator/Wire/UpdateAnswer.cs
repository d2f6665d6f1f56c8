namespace AceData.Emulator;

/// <summary>What <c>update</c> answers; no public source says which.</summary>
public enum UpdateAnswer
{
    /// <summary>The conversation after the change, as <c>retrieve</c> would give it.</summary>
    Conversation,

    /// <summary>Only <c>{id, success}</c>.</summary>
    Flag,
}
