namespace Docs.Tests;

public sealed class LinkTests
{
    // Hosts that this project names on purpose. A test does not ask them; it holds the list short.
    private static readonly string[] KnownHosts =
    [
        "api.acedata.cloud", "dify.ai", "github.com", "keepachangelog.com", "pypi.org", "semver.org",
    ];

    public static TheoryData<string> Documents => [.. Repository.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(document)!;

        var broken = Repository.Open(document).Links.Where(link => !Leads(folder, document, link)).ToList();

        Assert.True(broken.Count == 0, $"{document} links to {string.Join(", ", broken)}");
    }

    [Fact]
    public void A_document_is_found_and_its_links_are_read()
    {
        Assert.Contains("README.md", Repository.Documents);
        Assert.Contains("docs/errors.md", Repository.Documents);
        Assert.Contains("docs/errors.md", Repository.Open("README.md").Links);
    }

    [Fact]
    public void Every_page_is_in_the_index()
    {
        var pages = Repository.Documents.Where(document => document.StartsWith("docs/", StringComparison.Ordinal) && document != "docs/README.md");

        var linked = Repository.Open("docs/README.md").Links.Select(link => "docs/" + link.Split('#')[0]).ToHashSet();

        Assert.DoesNotContain(pages, page => !linked.Contains(page));
    }

    [Theory]
    [InlineData("docs/no-such-page.md")]
    [InlineData("README.md#no-such-heading")]
    [InlineData("../outside.md")]
    [InlineData("http://github.com/")]
    [InlineData("https://example.org/")]
    public void A_link_that_leads_nowhere_is_found(string link) => Assert.False(Leads(string.Empty, "README.md", link));

    private static bool Leads(string folder, string document, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && KnownHosts.Contains(address.Host);
        }

        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? document : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.PathOf(folder), parts[0]))).Replace('\\', '/');
        return !target.StartsWith("..", StringComparison.Ordinal)
            && Repository.Exists(target)
            && (parts.Length == 1 || Repository.Open(target).Anchors.Contains(parts[1]));
    }
}
