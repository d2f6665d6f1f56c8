namespace AceData.BedrockChat.Tests;

public sealed class BedrockChatJsonReadingTests : JsonReadingTests<BedrockChatReading>;
