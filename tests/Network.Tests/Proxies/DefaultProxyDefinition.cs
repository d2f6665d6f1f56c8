namespace Network.Tests.Proxies;

/// <summary>Tests that change the proxy of the process run alone.</summary>
[CollectionDefinition(nameof(DefaultProxyDefinition), DisableParallelization = true)]
public sealed class DefaultProxyDefinition;
