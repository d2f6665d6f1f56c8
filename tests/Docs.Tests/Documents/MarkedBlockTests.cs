using System.Text.RegularExpressions;

namespace Docs.Tests;

/// <summary>No code stands in a document that no compiler has seen.</summary>
public sealed partial class MarkedBlockTests
{
    // By document and line of code; the reason is for whoever adds one.
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal);

    public static TheoryData<string> Documents => [.. Repository.UserDocuments];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_of_code_says_where_it_is_compiled(string document)
    {
        var blocks = Repository.Open(document).Blocks.Where(block => block.Language is "csharp" or "cs" or "c#");

        Assert.All(blocks, block => Assert.True(
            (block.Language == "csharp" && IsCompiled(block.Before)) || Exceptions.ContainsKey($"{document}: {block.Lines[0]}"),
            $"{document}, line {block.Line}: no snippet mark with a source stands above the block."));
    }

    [Fact]
    public void No_block_goes_without_a_language()
    {
        var unnamed = Repository.UserDocuments.SelectMany(document => Repository.Open(document).Blocks.Where(block => block.Language.Length == 0).Select(block => $"{document}: {block.Line}"));

        Assert.Empty(unnamed);
    }

    // Two forms: the file and its region, or, for a page with a file of its own, the name alone.
    private static bool IsCompiled(string line)
    {
        var mark = Mark().Match(line);
        return mark.Success && (mark.Groups["file"].Success
            ? Sources.Value.Any(source => Path.GetFileNameWithoutExtension(source.Key) == mark.Groups["file"].Value && HasRegion(source.Value, mark.Groups["name"].Value))
            : Sources.Value.Values.Any(text => text.Contains($"// snippet: {mark.Groups["name"].Value}\n", StringComparison.Ordinal)));
    }

    private static bool HasRegion(string text, string name) => text.Split('\n').Any(line => line.Trim() == "#region " + name);

    private static Lazy<Dictionary<string, string>> Sources { get; } = new(() =>
        new[] { "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .ToDictionary(file => file, file => File.ReadAllText(file).ReplaceLineEndings("\n")));

    [GeneratedRegex(@"^<!-- snippet: (?:(?<file>\w+) )?(?<name>\w+) -->$")]
    private static partial Regex Mark();
}
