using System.Xml.Linq;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>What a package brings into its users' programs; ours are demanded exactly, all others in their version or newer.</summary>
public sealed class DependencyTests(Release release)
{
    private const string Core =
        """
        net10.0: Microsoft.Extensions.DependencyInjection.Abstractions, Microsoft.Extensions.Http, Microsoft.Extensions.Logging.Abstractions, Microsoft.Extensions.Options, Microsoft.Extensions.Options.ConfigurationExtensions, Polly.Core, System.Threading.RateLimiting
        net8.0: Microsoft.Extensions.DependencyInjection.Abstractions, Microsoft.Extensions.Http, Microsoft.Extensions.Logging.Abstractions, Microsoft.Extensions.Options, Microsoft.Extensions.Options.ConfigurationExtensions, Polly.Core, System.Diagnostics.DiagnosticSource, System.Text.Json, System.Threading.RateLimiting
        .NETStandard2.0: Microsoft.Bcl.AsyncInterfaces, Microsoft.Bcl.TimeProvider, Microsoft.Extensions.DependencyInjection.Abstractions, Microsoft.Extensions.Http, Microsoft.Extensions.Logging.Abstractions, Microsoft.Extensions.Options, Microsoft.Extensions.Options.ConfigurationExtensions, Polly.Core, System.Diagnostics.DiagnosticSource, System.Text.Json, System.Threading.RateLimiting
        """;

    private const string Client =
        """
        net10.0: AceData.Core, Microsoft.Extensions.AI.Abstractions
        net8.0: AceData.Core, Microsoft.Extensions.AI.Abstractions
        .NETStandard2.0: AceData.Core, Microsoft.Extensions.AI.Abstractions
        """;

    private const string AspNetCore =
        """
        net10.0: AceData.Aichat2
        net8.0: AceData.Aichat2
        """;

    private const string Emulator =
        """
        net10.0: Microsoft.Extensions.AI.Abstractions
        net8.0: Microsoft.Extensions.AI.Abstractions
        """;

    private const string WebFramework =
        """
        net10.0: Microsoft.AspNetCore.App
        net8.0: Microsoft.AspNetCore.App
        """;

    [Theory]
    [InlineData("AceData.Core", Core)]
    [InlineData("AceData.Aichat2", Client)]
    [InlineData("AceData.Dify", Client)]
    [InlineData("AceData.BedrockChat", Client)]
    [InlineData("AceData.AspNetCore", AspNetCore)]
    [InlineData("AceData.Emulator", Emulator)]
    public void A_package_depends_on_these_and_no_others(string id, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Groups(id, "dependencies", "id"));

    [Theory]
    [InlineData("AceData.Core", "")]
    [InlineData("AceData.Aichat2", "")]
    [InlineData("AceData.Dify", "")]
    [InlineData("AceData.BedrockChat", "")]
    [InlineData("AceData.AspNetCore", WebFramework)]
    [InlineData("AceData.Emulator", WebFramework)]
    public void Only_packages_for_web_hosts_need_the_web_framework(string id, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Groups(id, "frameworkReferences", "name"));

    [Theory]
    [MemberData(nameof(Release.Ids), MemberType = typeof(Release))]
    public void Packages_of_one_release_demand_each_other_exactly(string id)
    {
        var dependencies = release.Package(id).Element("dependencies")!.Elements().Elements()
            .Select(dependency => (Id: dependency.Attribute("id")!.Value, Version: dependency.Attribute("version")!.Value))
            .ToLookup(dependency => dependency.Id.StartsWith("AceData.", StringComparison.Ordinal), dependency => dependency.Version);

        Assert.All(dependencies[true], version => Assert.Equal($"[{release.Version}]", version));
        Assert.All(dependencies[false], version => Assert.Matches(@"^\d+\.\d+\.\d+$", version));
    }

    private string Groups(string id, string element, string name) =>
        string.Join('\n', (release.Package(id).Element(element) ?? new XElement(element)).Elements().Select(group =>
            $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", group.Elements().Select(item => item.Attribute(name)!.Value).Order(StringComparer.Ordinal))}"));
}
