namespace AceData.BedrockChat.Tests;

public sealed class BedrockChatFieldMatrixTests : FieldMatrixTests<BedrockChatReading>;
