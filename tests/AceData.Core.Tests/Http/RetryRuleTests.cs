namespace AceData.Core.Tests;

public sealed class RetryRuleTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 250)]
    [InlineData(1, 1000)]
    [InlineData(1.5, 1000)]
    [InlineData(-0.5, 1000)]
    [InlineData(double.NaN, 1000)]
    public void The_random_share_shortens_a_wait_and_what_is_no_share_leaves_it(double share, double milliseconds)
    {
        RetryOptions options = new() { BaseDelay = TimeSpan.FromSeconds(1), Randomizer = () => share };

        var wait = RetryRule.Next(Call(RetrySafety.Always), Failure(503), options, canRenewToken: false, Now);

        Assert.Equal(milliseconds, wait?.TotalMilliseconds);
    }

    [Fact]
    public void Without_a_randomizer_waits_are_random_and_within_the_longest()
    {
        RetryOptions options = new() { BaseDelay = TimeSpan.FromSeconds(1) };

        HashSet<TimeSpan?> waits = [.. Enumerable.Range(0, 100).Select(_ => RetryRule.Next(Call(RetrySafety.Always), Failure(503), options, canRenewToken: false, Now))];

        Assert.InRange(waits.Count, 90, 100);
        Assert.All(waits, wait => Assert.InRange(wait!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(RetrySafety.Never, null, false, false)]
    [InlineData(RetrySafety.IfNotSent, null, false, true)]
    [InlineData(RetrySafety.IfNotSent, null, true, false)]
    [InlineData(RetrySafety.IfNotSent, 503, false, false)]
    [InlineData(RetrySafety.IfNotProcessed, null, false, true)]
    [InlineData(RetrySafety.IfNotProcessed, 503, false, true)]
    [InlineData(RetrySafety.IfNotProcessed, 503, true, false)]
    [InlineData(RetrySafety.IfNotProcessed, 502, true, false)]
    [InlineData(RetrySafety.IfStateless, 500, true, true)]
    [InlineData(RetrySafety.IfStateless, 502, true, true)]
    [InlineData(RetrySafety.IfStateless, 503, true, false)]
    [InlineData(RetrySafety.IfStateless, 504, true, true)]
    [InlineData(RetrySafety.IfStateless, null, true, false)]
    [InlineData(RetrySafety.Always, 503, true, true)]
    [InlineData(RetrySafety.Always, null, true, true)]
    public void What_may_be_repeated_hangs_on_the_rule_the_status_and_what_may_have_been_done(object rule, int? status, bool mayHaveBeenProcessed, bool repeats)
    {
        var call = Call((RetrySafety)rule);
        call.MayHaveBeenProcessed = mayHaveBeenProcessed;

        Assert.Equal(repeats, RetryRule.Next(call, Failure(status), new RetryOptions(), canRenewToken: false, Now) is not null);
    }

    [Fact]
    public void A_wait_that_ends_with_the_call_is_none()
    {
        var call = Call(RetrySafety.Always);
        call.Deadline = Now + TimeSpan.FromSeconds(7);

        Assert.Null(RetryRule.Next(call, Throttled(7), new RetryOptions(), canRenewToken: false, Now));
        Assert.Equal(TimeSpan.FromSeconds(6), RetryRule.Next(call, Throttled(6), new RetryOptions(), canRenewToken: false, Now));
    }

    private static ApiCall Call(RetrySafety rule) => new() { Operation = "test", Path = "test", Repeat = rule };

    private static AceDataException Failure(int? status) => status is null
        ? new ApiConnectionException("cut") { IsTransient = true }
        : new ServerException("down") { StatusCode = status, IsTransient = true };

    private static RateLimitException Throttled(int seconds) => new("slow") { StatusCode = 429, IsTransient = true, RetryAfter = TimeSpan.FromSeconds(seconds) };
}
