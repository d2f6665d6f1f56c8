namespace AceData;

/// <summary>What a turn said about itself when it ended well.</summary>
internal readonly record struct ChatOutcome(string? Model, string? FinishReason, long? InputTokens, long? OutputTokens);
