namespace AceData.Core.Tests;

public sealed class AnswerTextTests
{
    [Fact]
    public void Every_mark_gives_the_text_up_to_it()
    {
        AnswerText answer = new();
        StringBuilder whole = new();
        List<(int Mark, string Text)> marks = [];
        for (var i = 0; i < 3_000; i++)
        {
            var piece = (i % 4) switch { 0 => "a", 1 => "ö", 2 => "你好", _ => "👋" };
            whole.Append(piece);
            marks.Add((i % 2 == 0 ? answer.Append(piece) : answer.Append(Encoding.UTF8.GetBytes(piece)), whole.ToString()));
        }

        foreach (var (mark, text) in marks.Where((_, i) => i % 97 == 0).Append(marks[^1]).Reverse())
        {
            Assert.Equal(text, answer.ToString(mark));
        }

        Assert.Equal(whole.ToString(), answer.ToString());
    }

    [Fact]
    public void A_long_piece_is_kept_whole()
    {
        AnswerText answer = new();
        var text = new string('ä', 100_000);

        answer.Append("x");
        var mark = answer.Append(text);
        answer.Append("y");

        Assert.Equal("x" + text, answer.ToString(mark));
    }

    [Fact]
    public void No_text_is_the_empty_text()
    {
        AnswerText answer = new();

        Assert.Equal(0, answer.Append([]));
        Assert.Equal(string.Empty, answer.ToString());
    }

    [Fact]
    public void The_same_mark_gives_the_same_string()
    {
        AnswerText answer = new();
        var mark = answer.Append("abc");

        Assert.Same(answer.ToString(mark), answer.ToString(mark));
    }

    [Fact]
    public async Task Marks_can_be_read_while_text_is_added()
    {
        AnswerText answer = new();
        var mark = answer.Append("the beginning");
        using CancellationTokenSource stop = new();
        var reader = Task.Run(
            () =>
            {
                var reads = 0;
                while (!stop.IsCancellationRequested || reads == 0)
                {
                    Assert.Equal("the beginning", answer.ToString(mark));
                    reads++;
                }
            },
            TestContext.Current.CancellationToken);

        for (var i = 0; i < 20_000; i++)
        {
            answer.Append(" and more");
        }

        await stop.CancelAsync();
        await reader;
        Assert.EndsWith(" and more", answer.ToString(), StringComparison.Ordinal);
    }
}
