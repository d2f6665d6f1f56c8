namespace AceData.Aichat2.Tests;

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

        var wait = RetryRule.Next(Call(RepeatRule.Always), Failure(503), options, canRenewToken: false, Now);

        Assert.Equal(milliseconds, wait?.TotalMilliseconds);
    }

    [Fact]
    public void Without_a_randomizer_waits_are_random_and_within_the_longest()
    {
        RetryOptions options = new() { BaseDelay = TimeSpan.FromSeconds(1) };

        HashSet<TimeSpan?> waits = [.. Enumerable.Range(0, 100).Select(_ => RetryRule.Next(Call(RepeatRule.Always), Failure(503), options, canRenewToken: false, Now))];

        Assert.InRange(waits.Count, 90, 100);
        Assert.All(waits, wait => Assert.InRange(wait!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(RepeatRule.Never, null, false, false)]
    [InlineData(RepeatRule.WhenNotSent, null, false, true)]
    [InlineData(RepeatRule.WhenNotSent, null, true, false)]
    [InlineData(RepeatRule.WhenNotSent, 503, false, false)]
    [InlineData(RepeatRule.WhenNotBegun, null, false, true)]
    [InlineData(RepeatRule.WhenNotBegun, 503, false, true)]
    [InlineData(RepeatRule.WhenNotBegun, 503, true, false)]
    [InlineData(RepeatRule.WhenNotBegun, 502, true, false)]
    [InlineData(RepeatRule.WhenNotKept, 500, true, true)]
    [InlineData(RepeatRule.WhenNotKept, 502, true, true)]
    [InlineData(RepeatRule.WhenNotKept, 503, true, false)]
    [InlineData(RepeatRule.WhenNotKept, 504, true, true)]
    [InlineData(RepeatRule.WhenNotKept, null, true, false)]
    [InlineData(RepeatRule.Always, 503, true, true)]
    [InlineData(RepeatRule.Always, null, true, true)]
    public void What_may_be_repeated_hangs_on_the_rule_the_status_and_what_may_have_been_done(object rule, int? status, bool mayHaveBeenProcessed, bool repeats)
    {
        var call = Call((RepeatRule)rule);
        call.MayHaveBeenProcessed = mayHaveBeenProcessed;

        Assert.Equal(repeats, RetryRule.Next(call, Failure(status), new RetryOptions(), canRenewToken: false, Now) is not null);
    }

    [Fact]
    public void A_wait_that_ends_with_the_call_is_none()
    {
        var call = Call(RepeatRule.Always);
        call.Deadline = Now + TimeSpan.FromSeconds(7);

        Assert.Null(RetryRule.Next(call, Throttled(7), new RetryOptions(), canRenewToken: false, Now));
        Assert.Equal(TimeSpan.FromSeconds(6), RetryRule.Next(call, Throttled(6), new RetryOptions(), canRenewToken: false, Now));
    }

    private static ApiCall Call(RepeatRule rule) => new() { Operation = "test", Path = "test", Repeat = rule };

    private static ApiException Failure(int? status) => status is null
        ? new ApiConnectionException("cut") { IsTransient = true }
        : new ServerException("down") { StatusCode = status, IsTransient = true };

    private static RateLimitException Throttled(int seconds) => new("slow") { StatusCode = 429, IsTransient = true, RetryAfter = TimeSpan.FromSeconds(seconds) };
}
