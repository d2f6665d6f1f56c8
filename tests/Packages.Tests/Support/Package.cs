using System.IO.Compression;
using System.Xml.Linq;

namespace AceData.Aichat2.Packages.Tests;

/// <summary>A packed file, opened.</summary>
public sealed class Package
{
    private readonly Dictionary<string, byte[]> _files = [];

    public Package(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using MemoryStream bytes = new();
            using var content = entry.Open();
            content.CopyTo(bytes);
            _files.Add(entry.FullName, bytes.ToArray());
        }

        var document = XDocument.Parse(Text(Files.Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal))).TrimStart('\uFEFF'));
        Manifest = document.Root!.Element(document.Root.Name.Namespace + "metadata")!;
    }

    /// <summary>The <c>metadata</c> of the nuspec.</summary>
    public XElement Manifest { get; }

    /// <summary>The paths of all files, those of the archive's own bookkeeping apart.</summary>
    public IEnumerable<string> Files => _files.Keys
        .Where(file => file != "[Content_Types].xml" && !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public byte[] Bytes(string file) => _files[file];

    public string Text(string file) => System.Text.Encoding.UTF8.GetString(_files[file]).ReplaceLineEndings("\n");

    /// <summary>An element of the nuspec; <see langword="null"/> when it has none of that name.</summary>
    public XElement? Element(string name) => Manifest.Element(Manifest.Name.Namespace + name);

    public string? Value(string name) => Element(name)?.Value;
}
