namespace AceData.Aichat2.Tests;

/// <summary>Tests that count what the whole process allocates run with nothing beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
