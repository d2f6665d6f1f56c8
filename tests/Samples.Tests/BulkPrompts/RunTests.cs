namespace Samples.Tests.BulkPrompts;

public sealed class RunTests
{
    [Fact]
    public async Task Never_are_more_prompts_under_way_than_it_was_told()
    {
        await using var bench = await Bench.StartAsync(eventDelay: TimeSpan.FromMilliseconds(20));
        bench.WritePrompts(60);
        var (gate, waiting, roundOfThree) = (new Lock(), 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        bench.Replies.Before = _ => MeetTwoOthers();

        await using var run = bench.Run("--concurrency", "3");
        var (exitCode, _) = await run.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(60, bench.Asked.Count);
        Assert.Equal(3, bench.Replies.MostAtWork);

        // Nobody gets an answer before three are there: fewer would wait for ever.
        Task MeetTwoOthers()
        {
            lock (gate)
            {
                var round = roundOfThree;
                if (++waiting % 3 == 0)
                {
                    roundOfThree = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    round.SetResult();
                }

                return round.Task;
            }
        }
    }

    [Fact]
    public async Task Interrupted_it_waits_for_what_is_under_way_and_begins_nothing_more()
    {
        await using var bench = await Bench.StartAsync();
        bench.WritePrompts(20);
        var held = bench.HoldReplies();
        await using var run = bench.Run("--concurrency", "4");
        await bench.RequestsAsync(4);

        run.Interrupt();
        await run.SaysAsync("Stopping");
        held.SetResult();
        var (exitCode, output) = await run.EndAsync();

        Assert.Equal(130, exitCode);
        Assert.Contains("20 prompts: 4 answered, 0 recorded as errors, 16 left.", output, StringComparison.Ordinal);
        Assert.Equal((4, 4), (bench.Asked.Count, bench.AnswerLines().Count));
        await using var next = bench.Run();
        var (nextExitCode, nextOutput) = await next.EndAsync();
        Assert.Equal((0, 20), (nextExitCode, bench.Asked.Count));
        Assert.DoesNotContain("in flight", nextOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_twice_it_gives_up_what_is_under_way_and_the_next_run_names_it()
    {
        await using var bench = await Bench.StartAsync();
        bench.WritePrompts(5);
        var held = bench.HoldReplies();
        await using var run = bench.Run("--concurrency", "2");
        await bench.RequestsAsync(2);

        run.Interrupt();
        await run.SaysAsync("Stopping");
        run.Interrupt();
        var (exitCode, _) = await run.EndAsync();
        held.SetResult();

        Assert.Equal(130, exitCode);
        Assert.Empty(bench.AnswerLines());
        await using var next = bench.Run();
        var (nextExitCode, nextOutput) = await next.EndAsync();
        Assert.Equal((0, 5), (nextExitCode, bench.AnswerLines().Count));
        Assert.Equal(["1", "2"], Bench.AskedAgainIn(nextOutput).Order());
    }

    [Fact]
    public async Task Alone_it_shows_itself_against_an_emulator()
    {
        await using var bench = await Bench.StartAsync();
        Dictionary<string, string?> environment = new()
        {
            ["ACEDATACLOUD_API_TOKEN"] = null,
            ["TMPDIR"] = bench.Folder,
            ["TMP"] = bench.Folder,
        };

        await using SampleRun run = new([], environment);
        var (exitCode, output) = await run.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("Talking to local emulator.", run.Errors);
        Assert.Contains(run.Errors, line => line.StartsWith("24 of 24, ", StringComparison.Ordinal));
        Assert.Contains("24 prompts: 24 answered, 0 recorded as errors, 0 left.", output, StringComparison.Ordinal);
        var answers = Path.Combine(bench.Folder, "aichat2-bulk-prompts", "answers.jsonl");
        Assert.Contains($"The answers are in {answers}", output, StringComparison.Ordinal);
        Assert.Equal(24, File.ReadLines(answers).Count());
    }
}
