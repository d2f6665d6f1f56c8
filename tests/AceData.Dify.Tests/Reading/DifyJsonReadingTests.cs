namespace AceData.Dify.Tests;

public sealed class DifyJsonReadingTests : JsonReadingTests<DifyReading>;
