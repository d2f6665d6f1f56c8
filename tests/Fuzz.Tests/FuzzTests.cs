namespace AceData.Fuzz.Tests;

/// <summary>The fuzzing that every build does. For more: <c>dotnet run -c Release --project tests/Fuzz -- --inputs 2000000 --seed 1</c>.</summary>
public sealed class FuzzTests
{
    private const int Seed = 15;
    private const int MostFailures = 10;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Cases_that_failed_once_are_read_rightly()
    {
        FuzzRun run = new(Seed);

        await run.WatchAsync(Task.Run(() => run.ReplayAsync(cancellationToken: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));

        Assert.True(run.Failures.Count == 0, string.Join("\n\n", run.Failures));
        Assert.Equal(FuzzCorpus.Seeds.Count, run.Inputs);
    }

    [Fact]
    public async Task Changed_transcripts_lose_no_text_and_end_in_typed_exceptions_however_they_are_split()
    {
        FuzzRun run = new(Seed);

        await run.WatchAsync(Task.Run(() => run.RunAsync(long.MaxValue, Time, MostFailures, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));

        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Inputs} inputs in {Time.TotalSeconds} s.");
        Assert.True(run.Failures.Count == 0, $"{run.Failures.Count} of {run.Inputs} inputs fail:\n{string.Join("\n\n", run.Failures)}");
        Assert.True(run.Inputs > 1000, $"Only {run.Inputs} inputs were tried.");
    }

    [Fact]
    public void There_are_transcripts_of_every_client_and_format() =>
        Assert.Equal(
            ["aichat2 Body", "aichat2 NdJson", "aichat2 ServerSentEvents", "bedrock Body", "dify ServerSentEvents"],
            FuzzCorpus.Transcripts.Select(input => $"{input.Client} {input.Format}").Distinct().Order(StringComparer.Ordinal));
}
