using System.Text.RegularExpressions;

namespace Docs.Tests;

/// <summary>A block of C# as a page prints it.</summary>
/// <param name="Document">The page.</param>
/// <param name="Line">The line of the block's fence, from 1.</param>
/// <param name="Source">Where its code stands, to be compiled and run by tests; <see langword="null"/> when the mark above the block names no source.</param>
/// <param name="Usings">What the page prints once for all its blocks, and what stands at the top of this one.</param>
/// <param name="Code">What stands below its own using lines.</param>
internal sealed partial record PrintedBlock(string Document, int Line, SnippetSource? Source, IReadOnlyList<string> Usings, string Code)
{
    private const string UsingsOfPage = "<!-- usings -->";

    /// <summary>The blocks of a page. A block marked as <c>usings</c> holds for all that stand below it, and is none of them.</summary>
    public static IReadOnlyList<PrintedBlock> Of(string document)
    {
        List<PrintedBlock> blocks = [];
        List<string> ofPage = [];
        foreach (var block in Repository.Open(document).Blocks.Where(block => block.Language == "csharp"))
        {
            var usings = block.Lines.TakeWhile(line => UsingLine().IsMatch(line)).ToList();
            var code = block.Lines.Skip(usings.Count).ToList();
            if (block.Before == UsingsOfPage)
            {
                Assert.True(code.Count == 0 && blocks.Count == 0, $"{document}, line {block.Line}: the usings of a page stand above its first block, and alone.");
                ofPage.AddRange(usings);
                continue;
            }

            blocks.Add(new PrintedBlock(document, block.Line, SnippetSource.Find(document, block.Before), [.. ofPage, .. usings], string.Concat(code.SkipWhile(line => line.Length == 0).Select(line => line + '\n'))));
        }

        return blocks;
    }

    [GeneratedRegex(@"^using (static )?[\w.]+;$", RegexOptions.ExplicitCapture)]
    private static partial Regex UsingLine();
}
