using System.Xml.Linq;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>Which files a package brings.</summary>
public sealed class ContentTests(Release release)
{
    private static readonly string[] WithOptions = ["AceData.Aichat2", "AceData.BedrockChat", "AceData.Dify"];

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void A_package_has_its_assemblies_and_their_documentation_and_nothing_astray(string id)
    {
        List<string> expected = [$"{id}.nuspec", "README.md", "icon.png"];
        expected.AddRange(Release.Frameworks[id].SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" }));
        if (WithOptions.Contains(id))
        {
            expected.AddRange(["ConfigurationSchema.json", $"buildTransitive/{id}.targets"]);
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), release.Package(id).Files);
    }

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void Its_symbols_are_those_of_its_assemblies(string id)
    {
        var expected = Release.Frameworks[id].Select(framework => $"lib/{framework}/{id}.pdb").Append($"{id}.nuspec");

        Assert.Equal(expected.Order(StringComparer.Ordinal), release.Symbols(id).Files);
    }

    [Theory]
    [MemberData(nameof(Release.Assemblies), MemberType = typeof(Release))]
    public void The_documentation_is_that_of_the_assembly(string id, string framework)
    {
        var documentation = XDocument.Parse(release.Package(id).Text($"lib/{framework}/{id}.xml")).Root!;

        Assert.Equal(id, documentation.Element("assembly")!.Element("name")!.Value);
        Assert.All(documentation.Element("members")!.Elements().Take(20), member => Assert.NotEmpty(member.Elements()));
    }
}
