namespace AceData.Dify.Tests;

/// <summary>Tests that measure what the whole process holds run with nothing beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
