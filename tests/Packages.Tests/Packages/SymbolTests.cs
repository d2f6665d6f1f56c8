using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>What debuggers need of an assembly.</summary>
public sealed class SymbolTests(Release release)
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [MemberData(nameof(Release.Assemblies), MemberType = typeof(Release))]
    public void An_assembly_names_its_symbols_by_id_and_by_checksum(string id, string framework)
    {
        using var assembly = Assembly(id, framework);
        var entries = assembly.ReadDebugDirectory();
        var codeView = entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        var checksum = assembly.ReadPdbChecksumDebugDirectoryData(entries.Single(entry => entry.Type == DebugDirectoryEntryType.PdbChecksum));
        using var symbols = Symbols(id, framework);
        var header = symbols.GetMetadataReader().DebugMetadataHeader!;

        Assert.Equal(new BlobContentId(header.Id), new BlobContentId(assembly.ReadCodeViewDebugDirectoryData(codeView).Guid, codeView.Stamp));
        Assert.Equal("SHA256", checksum.AlgorithmName);
        Assert.Equal(checksum.Checksum, SHA256.HashData(WithoutId(SymbolBytes(id, framework), header)));
    }

    [Theory]
    [MemberData(nameof(Release.Assemblies), MemberType = typeof(Release))]
    public void An_assembly_is_reproducible(string id, string framework)
    {
        using var assembly = Assembly(id, framework);

        Assert.Contains(assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    [Theory]
    [MemberData(nameof(Release.Assemblies), MemberType = typeof(Release))]
    public void Symbols_bring_every_source_and_no_path_of_the_machine(string id, string framework)
    {
        using var symbols = Symbols(id, framework);
        var reader = symbols.GetMetadataReader();
        var documents = reader.Documents.Select(handle => (Handle: handle, Name: reader.GetString(reader.GetDocument(handle).Name))).ToList();

        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.Matches($"^/_/src/({Regex.Escape(id)}|Shared)/", document.Name));
        Assert.All(documents, document => Assert.True(HasSource(reader, document.Handle), document.Name));
    }

    private static bool HasSource(MetadataReader reader, DocumentHandle document) =>
        reader.GetCustomDebugInformation(document).Any(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == EmbeddedSource);

    // The checksum is taken before the id is known: with zeroes in its place.
    private static byte[] WithoutId(byte[] symbols, DebugMetadataHeader header)
    {
        var copy = (byte[])symbols.Clone();
        copy.AsSpan(header.IdStartOffset, header.Id.Length).Clear();
        return copy;
    }

    private PEReader Assembly(string id, string framework) => new([.. release.Package(id).Bytes($"lib/{framework}/{id}.dll")]);

    private byte[] SymbolBytes(string id, string framework) => release.Symbols(id).Bytes($"lib/{framework}/{id}.pdb");

    private MetadataReaderProvider Symbols(string id, string framework) => MetadataReaderProvider.FromPortablePdbImage([.. SymbolBytes(id, framework)]);
}
