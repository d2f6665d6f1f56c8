using AceData;
using AceData.Aichat2;

namespace Docs.Tests;

/// <summary>The table of what goes wrong without an answer, row by row, over real sockets.</summary>
public sealed class NoAnswerTableTests
{
    private static readonly ChatRequest Request = new() { Model = ModelId.Gpt41Mini, Question = "Hello!" };

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string, string> rows = [];
            foreach (var row in Repository.Open("docs/errors.md").Table("Without an answer"))
            {
                rows.Add(row[0], row[1], row[2], row[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_failure_without_an_answer_is_what_the_table_says(string what, string exception, string turn, string otherCalls)
    {
        await using var service = await NoAnswer.StartAsync(what);

        var failedTurn = await Assert.ThrowsAnyAsync<AceDataException>(() => service.Client.StreamAsync(Request, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));
        Check(failedTurn, exception, turn);

        if (otherCalls.Length > 0)
        {
            Check(await Assert.ThrowsAnyAsync<AceDataException>(() => service.Client.RetrieveAsync("1", cancellationToken: TestContext.Current.CancellationToken)), Markdown.Names(exception)[0], otherCalls);
        }
    }

    // The table names the type first, and then what stands on it.
    private static void Check(AceDataException failure, string told, string repeated)
    {
        Assert.Equal(told.Contains('`', StringComparison.Ordinal) ? Markdown.Names(told)[0] : told, failure.GetType().Name);
        Assert.Equal(repeated == "yes" ? 3 : 1, failure.Attempts);
        Assert.True(!told.Contains("MayHaveBeenProcessed", StringComparison.Ordinal) || failure.MayHaveBeenProcessed, "It cannot have been processed.");
        Assert.True(!told.Contains("PartialAnswer", StringComparison.Ordinal) || (failure as IPartialAnswer)?.PartialAnswer == NoAnswer.Piece, failure.ToString());
        if (told.Contains("Kind = ", StringComparison.Ordinal))
        {
            Assert.Equal(told.Split("Kind = ")[1].TrimEnd('`'), Assert.IsType<ApiTimeoutException>(failure).Kind.ToString());
        }
    }
}
