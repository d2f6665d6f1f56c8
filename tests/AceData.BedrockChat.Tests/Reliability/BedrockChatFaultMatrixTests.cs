namespace AceData.BedrockChat.Tests;

public sealed class BedrockChatFaultMatrixTests() : FaultMatrixTests(BedrockChatOperations.All);
