using System.Text.RegularExpressions;

namespace Docs.Tests;

/// <summary>The piece of a file that a page prints.</summary>
/// <param name="Path">The file.</param>
/// <param name="First">The first line of the piece in it, from 0.</param>
/// <param name="Count">How many lines it has.</param>
internal sealed partial record SnippetSource(string Path, int First, int Count)
{
    private static readonly Lazy<Dictionary<string, string[]>> Files = new(() =>
        new[] { "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(System.IO.Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any())
            .ToDictionary(file => file, File.ReadAllLines));

    /// <summary>The piece, without the indentation it has in its file.</summary>
    public string Code
    {
        get
        {
            var lines = Files.Value[Path].Skip(First).Take(Count).ToList();
            var indent = lines.Count == 0 ? 0 : lines[0].Length - lines[0].TrimStart().Length;
            return string.Concat(lines.Select(line => (line.Length > indent ? line[indent..] : string.Empty) + '\n'));
        }
    }

    /// <summary>Finds what a mark above a block names: a file and its region, or, on a page whose project has a Snippets.cs of its own, a piece of that by its name alone.</summary>
    public static SnippetSource? Find(string document, string mark)
    {
        var match = Mark().Match(mark);
        if (!match.Success)
        {
            return null;
        }

        var (file, name) = (match.Groups["file"].Value, match.Groups["name"].Value);
        return file.Length > 0
            ? Find(path => System.IO.Path.GetFileNameWithoutExtension(path) == file, "#region " + name, "#endregion")
            : Find(path => IsOwn(document, path), "// snippet: " + name, "// end");
    }

    private static SnippetSource? Find(Func<string, bool> fits, string begin, string end)
    {
        foreach (var (path, lines) in Files.Value.Where(file => fits(file.Key)))
        {
            var first = Array.FindIndex(lines, line => line.Trim() == begin);
            if (first >= 0)
            {
                return new SnippetSource(path, first + 1, Array.FindIndex(lines, first, line => line.Trim() == end) - first - 1);
            }
        }

        return null;
    }

    // docs/bedrock-chat.md has tests/AceData.BedrockChat.Tests/Docs/Snippets.cs.
    private static bool IsOwn(string document, string path)
    {
        var page = System.IO.Path.GetFileNameWithoutExtension(document).Replace("-", string.Empty, StringComparison.Ordinal);
        return System.IO.Path.GetFileName(path) == "Snippets.cs" && path.Contains($".{page}.", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^<!-- snippet: ((?<file>\w+) )?(?<name>\w+) -->$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
