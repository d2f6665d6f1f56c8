using System.Text.RegularExpressions;

namespace Docs.Tests;

/// <summary>A document in its parts: blocks of code, and the prose around them.</summary>
internal sealed partial class Markdown
{
    private readonly List<CodeBlock> _blocks = [];
    private readonly List<string> _prose = [];

    private Markdown()
    {
    }

    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>The lines outside blocks of code.</summary>
    public IReadOnlyList<string> Prose => _prose;

    /// <summary>Where links lead, as written.</summary>
    public IEnumerable<string> Links => _prose
        .SelectMany(line => Link().Matches(InlineCode().Replace(line, "code")))
        .Select(link => link.Groups["target"].Value);

    /// <summary>What stands between single backticks.</summary>
    public IEnumerable<string> Code => _prose.SelectMany(line => InlineCode().Matches(line)).Select(code => code.Groups["code"].Value);

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            HashSet<string> anchors = [];
            foreach (var heading in _prose.Where(IsHeading))
            {
                var anchor = Slug(heading.TrimStart('#').Trim());
                for (var copy = 1; !anchors.Add(copy == 1 ? anchor : $"{anchor}-{copy - 1}"); copy++)
                {
                }
            }

            return anchors;
        }
    }

    public static Markdown Parse(string text)
    {
        Markdown document = new();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (!lines[line].StartsWith("```", StringComparison.Ordinal))
            {
                document._prose.Add(lines[line]);
                continue;
            }

            var end = Array.FindIndex(lines, line + 1, candidate => candidate == "```");
            Assert.True(end > 0, $"The block of line {line + 1} has no end.");
            document._blocks.Add(new CodeBlock(lines[line][3..], line == 0 ? string.Empty : lines[line - 1], line + 1, lines[(line + 1)..end]));
            line = end;
        }

        return document;
    }

    /// <summary>The rows of the first table below a heading, header and rule left out; code marks are taken off the first cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string heading)
    {
        var start = _prose.FindIndex(line => IsHeading(line) && line.TrimStart('#').Trim() == heading);
        Assert.True(start >= 0, $"There is no heading '{heading}'.");
        return [.. _prose.Skip(start + 1)
            .SkipWhile(line => !line.StartsWith('|') && !IsHeading(line))
            .TakeWhile(line => line.StartsWith('|'))
            .Skip(2)
            .Select(Cells)];
    }

    /// <summary>The names in a cell that stand in backticks.</summary>
    public static IReadOnlyList<string> Names(string cell) => [.. InlineCode().Matches(cell).Select(code => code.Groups["code"].Value)];

    private static List<string> Cells(string row) => [.. CellEnd().Split(row.Trim()[1..^1]).Select(cell => cell.Trim())];

    private static bool IsHeading(string line) => Heading().IsMatch(line);

    private static string Slug(string heading) =>
        Punctuation().Replace(heading.Replace("`", string.Empty, StringComparison.Ordinal).ToLowerInvariant(), string.Empty).Replace(' ', '-');

    [GeneratedRegex(@"\[(?:[^\[\]]|\[[^\]]*\])*\]\((?<target>[^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();
}
