namespace AceData.Aichat2.Tests;

public sealed class Aichat2FaultMatrixTests() : FaultMatrixTests(Aichat2Operations.All);
