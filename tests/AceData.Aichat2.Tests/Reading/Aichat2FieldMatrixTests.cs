namespace AceData.Aichat2.Tests;

public sealed class Aichat2FieldMatrixTests : FieldMatrixTests<Aichat2Reading>;
