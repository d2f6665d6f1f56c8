namespace Docs.Tests;

/// <summary>What a page prints is what was compiled and run, and compiles where a reader pastes it.</summary>
public sealed class PrintedBlockTests
{
    private const string Ask = "var answer = await new ConversationsClient(\"t\").ChatAsync(new ChatRequest());\n";

    public static TheoryData<string> Documents => [.. Repository.UserDocuments.Where(document => PrintedBlock.Of(document).Count > 0)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_of_code_is_the_source_it_names(string document) =>
        Assert.All(PrintedBlock.Of(document), block => Assert.Equal(block.Source?.Code, block.Code));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_of_code_compiles_below_the_usings_that_are_printed(string document)
    {
        var failures = PrintedBlock.Of(document).SelectMany(block => BlockCompiler.Errors(block.Usings, block.Code, block.Source).Select(error => $"{document}, line {block.Line}: {error}")).ToList();

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_using_is_printed_that_no_block_needs(string document)
    {
        var blocks = PrintedBlock.Of(document);
        var printed = blocks.SelectMany(block => block.Usings).Distinct();

        Assert.DoesNotContain(printed, line => blocks.All(block => BlockCompiler.Errors([.. block.Usings.Where(other => other != line)], block.Code, block.Source).Count == 0));
    }

    [Fact]
    public void A_using_that_is_not_printed_is_missed()
    {
        Assert.Empty(BlockCompiler.Errors(["using AceData.Aichat2;"], Ask));
        Assert.NotEmpty(BlockCompiler.Errors(["using AceData;"], Ask));
    }

    [Fact]
    public void A_block_in_the_language_of_next_year_is_missed() =>
        Assert.NotEmpty(BlockCompiler.Errors([], "Console.WriteLine(\"\\e\");\n"));
}
