using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>What a package says of itself.</summary>
public sealed partial class ManifestTests(Release release)
{
    [Fact]
    public void Packing_makes_six_packages_and_their_symbols()
    {
        var expected = Release.Frameworks.Keys.SelectMany(id => new[] { $"{id}.{release.Version}.nupkg", $"{id}.{release.Version}.snupkg" });

        Assert.Equal(expected.Order(StringComparer.Ordinal), release.Files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void A_package_says_what_it_is(string id)
    {
        var package = release.Package(id);

        Assert.Equal(id, package.Value("id"));
        Assert.Equal(release.Version, package.Value("version"));
        Assert.Matches(SemanticVersion(), release.Version);
        Assert.InRange(package.Value("description")!.Length, 40, 200);
        Assert.InRange(package.Value("tags")!.Split(' ').Length, 5, 12);
        Assert.Equal("MIT", package.Value("license"));
        Assert.Equal("expression", package.Element("license")!.Attribute("type")!.Value);
        Assert.Contains("AceData.Aichat2", package.Value("authors"), StringComparison.Ordinal);
        Assert.StartsWith("Copyright (c)", package.Value("copyright"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_package_has_a_description_of_its_own() =>
        Assert.Distinct(Release.Frameworks.Keys.Select(id => release.Package(id).Value("description")));

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void Its_icon_is_a_transparent_png_of_128_pixels(string id)
    {
        var icon = release.Package(id).Bytes(release.Package(id).Value("icon")!).AsSpan();

        Assert.True(icon.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[20..]));
        Assert.Equal(6, icon[25]); // colour type: red, green, blue and alpha
    }

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void Its_readme_says_how_to_install_it_and_links_to_nothing_that_is_not_there(string id)
    {
        var readme = release.Package(id).Text(release.Package(id).Value("readme")!);

        Assert.StartsWith($"# {id}\n", readme, StringComparison.Ordinal);
        Assert.Contains($"```console\ndotnet add package {id}\n```", readme, StringComparison.Ordinal);
        Assert.Contains("```csharp\n", readme, StringComparison.Ordinal);
        Assert.Contains("docs/", readme, StringComparison.Ordinal);
        Assert.All(Link().Matches(readme), link => Assert.StartsWith("https://", link.Groups[1].Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void The_documents_its_readme_names_exist(string id)
    {
        var readme = File.ReadAllText(Repository.PathOf("src", id, "README.md"));
        var documents = Link().Matches(readme).Select(link => link.Groups[1].Value).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.True(File.Exists(Repository.PathOf("src", id, document)), document));
    }

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void Its_release_notes_are_the_changes_of_its_version(string id)
    {
        var section = release.Version.Contains('-', StringComparison.Ordinal) ? "Unreleased" : release.Version;
        var changes = File.ReadAllText(Repository.PathOf("CHANGELOG.md")).ReplaceLineEndings("\n");
        var begin = changes.IndexOf('\n', changes.IndexOf($"\n## [{section}]", StringComparison.Ordinal) + 1);
        var end = changes.IndexOf("\n## [", begin, StringComparison.Ordinal);

        Assert.Equal(changes[begin..(end < 0 ? changes.Length : end)].Trim(), release.Package(id).Value("releaseNotes")!.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public async Task It_names_the_commit_it_was_made_of(string id)
    {
        Assert.SkipUnless(Repository.HasGit, "The sources are not in git.");
        var repository = release.Package(id).Element("repository")!;

        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.Equal(await Repository.HeadAsync(), repository.Attribute("commit")!.Value);
        Assert.Matches("^(|https://[^@ ]+)$", repository.Attribute("url")?.Value ?? string.Empty);
    }

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$")]
    private static partial Regex SemanticVersion();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
