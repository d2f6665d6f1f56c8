namespace AceData.Aichat2;

/// <summary>How one round of a turn ended.</summary>
/// <param name="ClientTools">The client tools that the model asks for.</param>
/// <param name="PendingInputs">What a person must answer, as far as the round says so.</param>
/// <param name="NeedsPerson">Whether the service refused the tool results because it takes them only together with a person's answer.</param>
internal readonly record struct RoundOutcome(
    IReadOnlyList<PendingClientTool> ClientTools, IReadOnlyList<PendingInput> PendingInputs, bool NeedsPerson = false);
