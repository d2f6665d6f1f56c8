namespace WebChat.Tests.Support;

/// <summary>The tests that look at the page, one after the other: they share one host, and two windows at once would only wait for each other.</summary>
[CollectionDefinition(nameof(PageTests))]
public sealed class PageTests : ICollectionFixture<Host>;
