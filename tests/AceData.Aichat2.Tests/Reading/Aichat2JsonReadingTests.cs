namespace AceData.Aichat2.Tests;

public sealed class Aichat2JsonReadingTests : JsonReadingTests<Aichat2Reading>;
