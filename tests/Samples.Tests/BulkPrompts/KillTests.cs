namespace Samples.Tests.BulkPrompts;

public sealed class KillTests
{
    private const int PromptCount = 500;
    private const int KillCount = 20;

    [Fact]
    public async Task Five_hundred_prompts_get_their_answers_over_twenty_kills_and_none_is_asked_twice_but_what_was_in_flight()
    {
        Random random = new(20260711);
        await using var bench = await Bench.StartAsync(eventDelay: TimeSpan.FromMilliseconds(3));
        bench.WritePrompts(PromptCount);
        List<string> inFlight = [];
        for (var kill = 0; kill < KillCount; kill++)
        {
            inFlight.AddRange(await KillAtRandomAsync(bench, random));
        }

        bench.Replies.Before = _ => Task.CompletedTask;
        await using var last = bench.Run();
        var (exitCode, output) = await last.EndAsync();

        Assert.Equal((0, string.Empty), (exitCode, string.Join('\n', last.Errors.Where(line => line.Contains("xception", StringComparison.Ordinal)))));
        AssertEveryAnswerIsRight(bench);
        AssertNoneWasAskedTwiceWithoutNeed(bench, inFlight);
        Assert.NotEmpty(inFlight);
        Assert.Equal(inFlight.Distinct().Order(), Bench.AskedAgainIn(output).Order());
    }

    [Fact]
    public async Task What_is_held_at_the_service_when_the_run_is_killed_is_named_to_the_letter()
    {
        await using var bench = await Bench.StartAsync();
        bench.WritePrompts(12);
        var held = new TaskCompletionSource();
        bench.Replies.Before = context => context.Question is "Prompt 1?" or "Prompt 2?" ? Task.CompletedTask : held.Task;
        await using (var killed = bench.Run("--concurrency", "4"))
        {
            await bench.RequestsAsync(6);
            await killed.KillAsync();
        }

        held.SetResult();
        await using var next = bench.Run();
        var (exitCode, output) = await next.EndAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(["3", "4", "5", "6"], Bench.AskedAgainIn(output).Order());
        Assert.Equal(["Prompt 3?", "Prompt 4?", "Prompt 5?", "Prompt 6?"], bench.Asked.CountBy(prompt => prompt).Where(asked => asked.Value == 2).Select(asked => asked.Key).Order());
        Assert.Equal(16, bench.Asked.Count);
    }

    [Fact]
    public async Task What_was_in_flight_at_a_kill_can_be_left_alone()
    {
        await using var bench = await Bench.StartAsync();
        bench.WritePrompts(3);
        var held = new TaskCompletionSource();
        bench.Replies.Before = context => context.Question == "Prompt 2?" ? held.Task : Task.CompletedTask;
        await using (var killed = bench.Run("--concurrency", "1"))
        {
            await bench.RequestsAsync(2);
            await killed.KillAsync();
        }

        await using var next = bench.Run("--skip-in-flight");
        var (exitCode, output) = await next.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal(["Prompt 1?", "Prompt 2?", "Prompt 3?"], bench.Asked);
        Assert.Empty(Bench.AskedAgainIn(output));
        var skipped = Assert.Single(bench.AnswerLines(), line => line.TryGetProperty("error", out _));
        Assert.Equal(("2", "InFlight"), (skipped.GetProperty("id").GetString(), skipped.GetProperty("error").GetProperty("type").GetString()));
        held.SetResult();
    }

    private static async Task<HashSet<string>> KillAtRandomAsync(Bench bench, Random random)
    {
        await bench.ForgetRequestsAsync();
        var moment = random.Next(1, 18);
        var (never, stuck, begun) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        bench.Replies.Before = _ => Interlocked.Increment(ref begun) > moment + 4 ? GetStuck() : Task.CompletedTask;
        await using var run = bench.Run();
        var seen = await bench.RequestsAsync(moment);
        if (random.Next(2) == 0)
        {
            // The answer is out: now it is read and written, or about to be.
            await Task.WhenAny(seen.Completion, stuck.Task);
        }

        await run.KillAsync();
        Assert.NotEqual(0, (await run.EndAsync()).ExitCode);
        return bench.InFlight();

        // However late the kill comes on a busy machine, the run must not get to its end before.
        Task GetStuck()
        {
            stuck.TrySetResult();
            return never.Task;
        }
    }

    private static void AssertEveryAnswerIsRight(Bench bench)
    {
        var answers = bench.AnswerLines();
        Assert.Equal(Enumerable.Range(1, PromptCount), answers.Select(line => line.GetProperty("line").GetInt32()).Order());
        Assert.All(answers, line => Assert.Equal(EchoReplies.AnswerTo(Bench.Prompt(line.GetProperty("line").GetInt32())), line.GetProperty("answer").GetString()));
    }

    private static void AssertNoneWasAskedTwiceWithoutNeed(Bench bench, List<string> inFlight)
    {
        var timesInFlight = inFlight.CountBy(Prompt).ToDictionary();
        var timesAsked = bench.Asked.CountBy(prompt => prompt).ToDictionary();
        Assert.Equal(PromptCount, timesAsked.Count);
        Assert.All(timesAsked, asked => Assert.InRange(asked.Value, 1, 1 + timesInFlight.GetValueOrDefault(asked.Key)));

        static string Prompt(string name) => Bench.Prompt(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture));
    }
}
