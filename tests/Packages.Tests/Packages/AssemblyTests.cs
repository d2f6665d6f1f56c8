using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>What an assembly of a package says of itself.</summary>
public sealed class AssemblyTests(Release release)
{
    [Theory]
    [MemberData(nameof(Release.Assemblies), MemberType = typeof(Release))]
    public void An_assembly_has_the_version_of_its_package_and_its_commit(string id, string framework)
    {
        var package = release.Package(id);
        using PEReader assembly = new([.. package.Bytes($"lib/{framework}/{id}.dll")]);
        var reader = assembly.GetMetadataReader();

        Assert.Equal(id, reader.GetString(reader.GetAssemblyDefinition().Name));
        Assert.Equal(Version.Parse(release.Version.Split('-')[0] + ".0"), reader.GetAssemblyDefinition().Version);
        var commit = package.Element("repository")?.Attribute("commit")?.Value;
        Assert.Equal(commit is null ? release.Version : $"{release.Version}+{commit}", Attributes(reader, nameof(AssemblyInformationalVersionAttribute)).Single()[0]);
    }

    [Theory]
    [MemberData(nameof(Release.Assemblies), MemberType = typeof(Release))]
    public void An_assembly_for_net_says_that_it_can_be_trimmed(string id, string framework)
    {
        using PEReader assembly = new([.. release.Package(id).Bytes($"lib/{framework}/{id}.dll")]);
        var metadata = Attributes(assembly.GetMetadataReader(), nameof(AssemblyMetadataAttribute)).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(framework != "netstandard2.0", metadata.TryGetValue("IsTrimmable", out var trimmable) && trimmable == "True");
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void Libraries_for_netstandard_find_what_marks_init_properties(string framework)
    {
        using PEReader assembly = new([.. release.Package("AceData.Core").Bytes($"lib/{framework}/AceData.Core.dll")]);
        var reader = assembly.GetMetadataReader();

        Assert.Contains(reader.ExportedTypes.Select(reader.GetExportedType), type => type.IsForwarder && reader.GetString(type.Name) == "IsExternalInit");
    }

    /// <summary>The arguments, all of them strings, of the assembly's attributes of a type.</summary>
    private static IEnumerable<string[]> Attributes(MetadataReader reader, string type)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
            {
                continue;
            }

            var constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
            if (reader.GetString(reader.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name) == type)
            {
                var arguments = reader.GetBlobReader(attribute.Value);
                arguments.ReadUInt16();
                yield return type == nameof(AssemblyMetadataAttribute)
                    ? [arguments.ReadSerializedString()!, arguments.ReadSerializedString()!]
                    : [arguments.ReadSerializedString()!];
            }
        }
    }
}
