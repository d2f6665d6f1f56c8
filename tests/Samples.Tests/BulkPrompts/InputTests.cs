namespace Samples.Tests.BulkPrompts;

public sealed class InputTests
{
    [Theory]
    [InlineData("not json", "line 2: not JSON, at byte 1")]
    [InlineData("[]", "line 2: not a JSON object")]
    [InlineData("{\"id\":\"x\"}", "line 2: there is no \"prompt\" with a text")]
    [InlineData("{\"prompt\":\" \"}", "line 2: there is no \"prompt\" with a text")]
    [InlineData("{\"prompt\":7}", "line 2: there is no \"prompt\" with a text")]
    [InlineData("{\"prompt\":\"p\",\"id\":true}", "line 2: the \"id\" is neither a text nor a number")]
    [InlineData("{\"prompt\":\"p\",\"id\":\"1\"}", "line 2: the id \"1\" is taken by an earlier line")]
    [InlineData("{\"prompt\":\"\\ud800\"}", "line 2: half of a surrogate pair")]
    public async Task A_line_that_cannot_be_used_is_told_with_its_number_before_anything_is_asked(string line, string fault)
    {
        await using var bench = await Bench.StartAsync();
        await File.WriteAllLinesAsync(bench.Prompts, ["{\"prompt\":\"fine\"}", line, "{\"prompt\":\"fine too\"}"], cancellationToken: TestContext.Current.CancellationToken);

        await using var run = bench.Run();
        var (exitCode, _) = await run.EndAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains(run.Errors, said => said.Contains(fault, StringComparison.Ordinal));
        Assert.Empty(bench.Asked);
        Assert.False(File.Exists(bench.Answers));
    }

    [Fact]
    public async Task Every_field_of_a_line_comes_through_to_its_answer()
    {
        const string Other = """{"id":42,"answer":"Paris","tags":["a","ü"],"deep":{"n":1e3}}""";
        await using var bench = await Bench.StartAsync();
        await File.WriteAllTextAsync(bench.Prompts, "\r\n" + Other[..^1] + ",\"prompt\":\"Wohin, Zoë?\"}\r\n", cancellationToken: TestContext.Current.CancellationToken);

        await using var run = bench.Run();
        Assert.Equal(0, (await run.EndAsync()).ExitCode);

        var line = Assert.Single(bench.AnswerLines());
        Assert.Equal(Other, line.GetProperty("input").GetRawText());
        Assert.Equal((2, "42"), (line.GetProperty("line").GetInt32(), line.GetProperty("id").GetString()));
        Assert.Equal(EchoReplies.AnswerTo("Wohin, Zoë?"), line.GetProperty("answer").GetString());
        Assert.True(line.GetProperty("usage").GetProperty("total_tokens").GetInt32() > 0);
        Assert.NotEmpty(line.GetProperty("conversation_id").GetString()!);
    }

    [Theory]
    [InlineData("--concurrency", "21", "--concurrency takes a number from 1 to 20.")]
    [InlineData("--concurrency", "0", "--concurrency takes a number from 1 to 20.")]
    [InlineData("--colour", "red", "There is no option --colour.")]
    [InlineData("--model", "", "--model needs a value.")]
    [InlineData("one", "two", "Name two files")]
    public async Task Arguments_that_make_no_sense_are_told(string option, string value, string fault)
    {
        await using var bench = await Bench.StartAsync();

        await using var run = bench.Run(option, value);

        Assert.Equal(2, (await run.EndAsync()).ExitCode);
        Assert.Contains(run.Errors, said => said.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_is_there_to_be_asked_for()
    {
        await using var bench = await Bench.StartAsync();

        await using var run = bench.Start("--help");
        var (exitCode, output) = await run.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("BulkPrompts prompts.jsonl answers.jsonl [options]", output, StringComparison.Ordinal);
    }
}
