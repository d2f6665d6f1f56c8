namespace AceData;

/// <summary>How far a stream had come when it failed.</summary>
internal sealed record StreamProgress(string PartialAnswer, string? ConversationId, string? TaskId);
