namespace AceData.Dify.Tests;

public sealed class DifyFieldMatrixTests : FieldMatrixTests<DifyReading>;
