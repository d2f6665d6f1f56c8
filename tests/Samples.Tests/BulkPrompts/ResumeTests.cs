namespace Samples.Tests.BulkPrompts;

public sealed class ResumeTests
{
    [Fact]
    public async Task A_second_run_asks_nothing()
    {
        await using var bench = await FinishedAsync(5);
        var before = await File.ReadAllBytesAsync(bench.Answers, cancellationToken: TestContext.Current.CancellationToken);

        await using var second = bench.Run();
        var (exitCode, output) = await second.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("Nothing was asked in this run.", output, StringComparison.Ordinal);
        Assert.Equal(5, bench.Asked.Count);
        Assert.Equal(before, await File.ReadAllBytesAsync(bench.Answers, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(2000)]
    public async Task A_last_line_cut_off_in_the_middle_is_taken_away_and_its_prompt_asked_again(int bytesLeft)
    {
        await using var bench = await FinishedAsync(5);
        var lines = await File.ReadAllLinesAsync(bench.Answers, cancellationToken: TestContext.Current.CancellationToken);
        var last = lines[4].Replace("\"answer\":\"", "\"answer\":\"" + new string('x', 2000), StringComparison.Ordinal);
        await File.WriteAllTextAsync(bench.Answers, string.Concat(lines[..4].Select(line => line + '\n')) + last[..bytesLeft], cancellationToken: TestContext.Current.CancellationToken);

        await using var second = bench.Run();
        var (exitCode, _) = await second.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains(second.Errors, line => line.Contains("cut off", StringComparison.Ordinal));
        Assert.Equal(6, bench.Asked.Count);
        Assert.Equal([1, 2, 3, 4, 5], bench.AnswerLines().Select(line => line.GetProperty("line").GetInt32()).Order());
    }

    [Fact]
    public async Task A_last_line_that_lacks_its_line_feed_alone_is_kept()
    {
        await using var bench = await FinishedAsync(5);
        var before = await File.ReadAllBytesAsync(bench.Answers, cancellationToken: TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(bench.Answers, before[..^1], cancellationToken: TestContext.Current.CancellationToken);

        await using var second = bench.Run();

        Assert.Equal(0, (await second.EndAsync()).ExitCode);
        Assert.Equal(5, bench.Asked.Count);
        Assert.Equal(before, await File.ReadAllBytesAsync(bench.Answers, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Prompts_that_were_added_are_asked_and_the_others_are_not()
    {
        await using var bench = await FinishedAsync(3);
        bench.WritePrompts(5);

        await using var second = bench.Run();

        Assert.Equal(0, (await second.EndAsync()).ExitCode);
        Assert.Equal(["Prompt 1?", "Prompt 2?", "Prompt 3?", "Prompt 4?", "Prompt 5?"], bench.Asked.Order());
    }

    [Fact]
    public async Task A_line_that_is_taken_out_of_the_output_is_asked_again()
    {
        await using var bench = await FinishedAsync(3);
        await File.WriteAllLinesAsync(bench.Answers, (await File.ReadAllLinesAsync(bench.Answers, cancellationToken: TestContext.Current.CancellationToken)).Where(line => !line.StartsWith("{\"line\":2,", StringComparison.Ordinal)), cancellationToken: TestContext.Current.CancellationToken);

        await using var second = bench.Run();
        var (exitCode, output) = await second.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal("Prompt 2?", bench.Asked[^1]);
        Assert.DoesNotContain("in flight", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_that_was_changed_after_its_answer_is_refused()
    {
        await using var bench = await FinishedAsync(3);
        await File.WriteAllTextAsync(bench.Prompts, (await File.ReadAllTextAsync(bench.Prompts, cancellationToken: TestContext.Current.CancellationToken)).Replace("Prompt 2?", "Another prompt?", StringComparison.Ordinal), cancellationToken: TestContext.Current.CancellationToken);

        await AssertRefusedAsync(bench, "Prompt 2, on line 2, was answered when it was another text.");
    }

    [Fact]
    public async Task Another_model_is_refused()
    {
        await using var bench = await FinishedAsync(3);

        await AssertRefusedAsync(bench, "This output was begun with", "--model", "gpt-4.1");
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_refused_and_left_as_it_is()
    {
        await using var bench = await Bench.StartAsync();
        bench.WritePrompts(3);
        await File.WriteAllTextAsync(bench.Answers, "Dear diary,\nnothing happened", cancellationToken: TestContext.Current.CancellationToken);

        await AssertRefusedAsync(bench, "line 1 was not written by this program");
        Assert.Equal("Dear diary,\nnothing happened", await File.ReadAllTextAsync(bench.Answers, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_runs_over_one_output_are_refused()
    {
        await using var bench = await Bench.StartAsync();
        bench.WritePrompts(3);
        var held = bench.HoldReplies();
        await using var first = bench.Run();
        await bench.RequestsAsync(3);

        await using var second = bench.Run();
        var refused = await second.EndAsync();
        held.SetResult();

        Assert.Equal((2, 0), (refused.ExitCode, (await first.EndAsync()).ExitCode));
        Assert.Contains(second.Errors, line => line.StartsWith("Another run is writing", StringComparison.Ordinal));
        Assert.Equal(3, bench.Asked.Count);
        Assert.Equal(3, bench.AnswerLines().Count);
    }

    private static async Task<Bench> FinishedAsync(int prompts)
    {
        var bench = await Bench.StartAsync();
        bench.WritePrompts(prompts);
        await using var run = bench.Run();
        Assert.Equal(0, (await run.EndAsync()).ExitCode);
        return bench;
    }

    private static async Task AssertRefusedAsync(Bench bench, string why, params string[] options)
    {
        var asked = bench.Asked.Count;
        await using var run = bench.Run(options);

        Assert.Equal(2, (await run.EndAsync()).ExitCode);
        Assert.Contains(run.Errors, line => line.Contains(why, StringComparison.Ordinal));
        Assert.Equal(asked, bench.Asked.Count);
    }
}
