namespace AceData.Aichat2.Tests;

/// <summary>Tests of what the whole process shares, its allocations, listeners and environment, run with nothing beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
