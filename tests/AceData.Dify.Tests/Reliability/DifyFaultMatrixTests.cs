namespace AceData.Dify.Tests;

public sealed class DifyFaultMatrixTests() : FaultMatrixTests(DifyOperations.All);
