namespace AceData.Emulator;

/// <summary>A message in the queue: when its work is done, and what the conversation then is.</summary>
internal sealed record BedrockJob(DateTimeOffset? Due, BedrockConversation Result);
