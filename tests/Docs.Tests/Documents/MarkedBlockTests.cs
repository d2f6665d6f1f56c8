namespace Docs.Tests;

/// <summary>No code stands in a document that no compiler has seen: a block is in a language, and what is C# is called csharp.</summary>
public sealed class MarkedBlockTests
{
    [Fact]
    public void No_block_goes_without_a_language()
    {
        var unnamed = Repository.UserDocuments.SelectMany(document => Repository.Open(document).Blocks.Where(block => block.Language.Length == 0).Select(block => $"{document}: {block.Line}"));

        Assert.Empty(unnamed);
    }

    [Fact]
    public void No_block_of_code_goes_by_another_name()
    {
        var languages = Repository.UserDocuments.SelectMany(document => Repository.Open(document).Blocks).Select(block => block.Language).Distinct();

        Assert.Empty(languages.Intersect(["cs", "c#", "C#", "CSharp"]));
    }
}
