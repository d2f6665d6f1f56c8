using AceData.Emulator;

namespace Samples.Tests.BulkPrompts;

public sealed class FailureTests
{
    [Fact]
    public async Task An_error_about_the_prompt_is_recorded_and_not_met_again()
    {
        await using var bench = await FailingAsync(Fault.Status(403, "forbidden", "The content is refused."));

        await using var run = bench.Run("--concurrency", "1");
        var (exitCode, output) = await run.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("3 prompts: 2 answered, 1 recorded as errors, 0 left.", output, StringComparison.Ordinal);
        var error = bench.AnswerLines()[0].GetProperty("error");
        Assert.Equal(("PermissionDeniedException", "forbidden", 403), (error.GetProperty("type").GetString(), error.GetProperty("code").GetString(), error.GetProperty("status").GetInt32()));
        await using var second = bench.Run();
        Assert.Equal(1, (await second.EndAsync()).ExitCode);
        Assert.Equal(3, bench.Asked.Count);
    }

    [Fact]
    public async Task An_error_that_may_pass_is_told_and_the_next_run_asks_again()
    {
        await using var bench = await FailingAsync(Fault.Status(500, "chat_error"));

        await using var run = bench.Run("--concurrency", "1");
        var (exitCode, output) = await run.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("3 prompts: 2 answered, 0 recorded as errors, 1 left.", output, StringComparison.Ordinal);
        Assert.Contains("Failed, for the next run to ask again: 1 (ServerException 500 chat_error)", output, StringComparison.Ordinal);
        Assert.Equal(2, bench.AnswerLines().Count);
        await using var second = bench.Run();
        var (secondExitCode, secondOutput) = await second.EndAsync();
        Assert.Equal((0, 4), (secondExitCode, bench.Asked.Count));
        Assert.DoesNotContain("in flight", secondOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_the_client_may_repeat_is_not_seen_at_all()
    {
        await using var bench = await FailingAsync(Fault.Status(429, "too_many_requests") with { RetryAfter = "0" });

        await using var run = bench.Run("--concurrency", "1");

        Assert.Equal(0, (await run.EndAsync()).ExitCode);
        Assert.Equal((4, 3), (bench.Asked.Count, bench.AnswerLines().Count));
    }

    [Theory]
    [InlineData(401, "invalid_token", "AuthenticationException 401 invalid_token")]
    [InlineData(403, "used_up", "InsufficientBalanceException 403 used_up")]
    [InlineData(403, "disabled", "PermissionDeniedException 403 disabled")]
    [InlineData(404, "no_api", "NotFoundException 404 no_api")]
    public async Task What_every_prompt_would_meet_ends_the_run(int status, string code, string reason)
    {
        await using var bench = await FailingAsync(Fault.Status(status, code));

        await using var run = bench.Run("--concurrency", "1");
        var (exitCode, output) = await run.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains($"The run was ended. {reason}", output, StringComparison.Ordinal);
        Assert.Single(bench.Asked);
        Assert.Empty(bench.AnswerLines());
    }

    [Fact]
    public async Task Twenty_five_failures_in_a_row_end_the_run()
    {
        await using var bench = await Bench.StartAsync();
        bench.WritePrompts(100);
        bench.Emulator.Faults.Add(Fault.Status(500, "chat_error") with { Times = int.MaxValue });

        await using var run = bench.Run("--concurrency", "1");
        var (exitCode, output) = await run.EndAsync();

        Assert.Equal((1, 25), (exitCode, bench.Asked.Count));
        Assert.Contains("The run was ended. 25 failures in a row", output, StringComparison.Ordinal);
        Assert.Contains(" and 15 more", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stateless_run_keeps_nothing_at_the_service_and_gets_over_a_server_error()
    {
        await using var bench = await FailingAsync(Fault.Status(500, "chat_error"));

        await using var run = bench.Run("--stateless", "--concurrency", "1");

        Assert.Equal(0, (await run.EndAsync()).ExitCode);
        Assert.Equal(4, bench.Asked.Count);
        Assert.Empty(bench.Emulator.GetConversations().Ids);
    }

    private static async Task<Bench> FailingAsync(Fault fault)
    {
        var bench = await Bench.StartAsync();
        bench.WritePrompts(3);
        bench.Emulator.Faults.Add(fault);
        return bench;
    }
}
