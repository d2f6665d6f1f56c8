using System.Text.RegularExpressions;

namespace AceData.Aichat2.Tests.Docs;

/// <summary>The code in the documents is the code that is compiled here.</summary>
public sealed partial class SnippetTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Docs");

    public static TheoryData<string> Documents => [.. Directory.GetFiles(Folder, "*.md").Select(file => Path.GetFileName(file)!).Where(name => name != "README.md").Order()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_of_code_is_the_region_it_names(string document)
    {
        var text = File.ReadAllText(Path.Combine(Folder, document)).ReplaceLineEndings("\n");
        var blocks = Block().Matches(text);

        Assert.Equal(text.Split("```csharp").Length - 1, blocks.Count);
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Equal(Region(block.Groups["file"].Value, block.Groups["region"].Value), block.Groups["code"].Value));
    }

    [Theory]
    [InlineData("session")]
    [InlineData("tools")]
    [InlineData("chat")]
    public void The_readme_shows_compiled_code(string region)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n");

        Assert.Contains($"```csharp\n{Region("ReadmeSnippets", region)}```", text, StringComparison.Ordinal);
    }

    private static string Region(string file, string region)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file + ".cs"));
        var begin = Array.FindIndex(lines, line => line.Trim() == "#region " + region);
        Assert.True(begin >= 0, $"{file} has no region {region}");
        var end = Array.FindIndex(lines, begin, line => line.Trim() == "#endregion");
        var indent = lines[begin].Length - lines[begin].TrimStart().Length;
        return string.Concat(lines[(begin + 1)..end].Select(line => (line.Length > indent ? line[indent..] : string.Empty) + "\n"));
    }

    [GeneratedRegex(@"<!-- snippet: (?<file>\w+) (?<region>\w+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
