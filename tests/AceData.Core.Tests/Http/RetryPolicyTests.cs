namespace AceData.Core.Tests;

public sealed class RetryPolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly WatchedTimeProvider _time = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 250)]
    [InlineData(1, 1000)]
    [InlineData(1.5, 1000)]
    [InlineData(-0.5, 1000)]
    [InlineData(double.NaN, 1000)]
    public void Decide_shortens_the_back_off_by_the_random_share_and_ignores_what_is_no_share(double share, double milliseconds)
    {
        using var context = Context(RetrySafety.Always, new RetryOptions { BaseDelay = Second, Randomizer = () => share });

        Assert.Equal(milliseconds, RetryPolicy.Decide(context, Failure(503)).Delay?.TotalMilliseconds);
    }

    [Fact]
    public void Decide_without_randomizer_returns_random_delays_within_the_longest()
    {
        using var context = Context(RetrySafety.Always, new RetryOptions { BaseDelay = Second });

        HashSet<TimeSpan?> delays = [.. Enumerable.Range(0, 100).Select(_ => RetryPolicy.Decide(context, Failure(503)).Delay)];

        Assert.InRange(delays.Count, 90, 100);
        Assert.All(delays, delay => Assert.InRange(delay!.Value, TimeSpan.Zero, Second));
    }

    [Theory]
    [InlineData(RetrySafety.Never, null, false, nameof(RetryReason.ContentNotRepeatable), false)]
    [InlineData(RetrySafety.IfNotSent, null, false, nameof(RetryReason.NotProcessed), true)]
    [InlineData(RetrySafety.IfNotSent, null, true, nameof(RetryReason.MayHaveBeenProcessed), false)]
    [InlineData(RetrySafety.IfNotSent, 503, false, nameof(RetryReason.MayHaveBeenProcessed), false)]
    [InlineData(RetrySafety.IfNotProcessed, null, false, nameof(RetryReason.NotProcessed), true)]
    [InlineData(RetrySafety.IfNotProcessed, 503, false, nameof(RetryReason.NotProcessed), true)]
    [InlineData(RetrySafety.IfNotProcessed, 503, true, nameof(RetryReason.MayHaveBeenProcessed), false)]
    [InlineData(RetrySafety.IfNotProcessed, 502, true, nameof(RetryReason.MayHaveBeenProcessed), false)]
    [InlineData(RetrySafety.IfStateless, 500, true, nameof(RetryReason.SafeToRetry), true)]
    [InlineData(RetrySafety.IfStateless, 502, true, nameof(RetryReason.SafeToRetry), true)]
    [InlineData(RetrySafety.IfStateless, 503, true, nameof(RetryReason.MayHaveBeenProcessed), false)]
    [InlineData(RetrySafety.IfStateless, 504, true, nameof(RetryReason.SafeToRetry), true)]
    [InlineData(RetrySafety.IfStateless, null, true, nameof(RetryReason.MayHaveBeenProcessed), false)]
    [InlineData(RetrySafety.Always, 503, true, nameof(RetryReason.SafeToRetry), true)]
    [InlineData(RetrySafety.Always, null, true, nameof(RetryReason.SafeToRetry), true)]
    public void Decide_names_the_reason_by_safety_status_and_what_may_have_been_processed(object safety, int? status, bool mayHaveBeenProcessed, string reason, bool retries)
    {
        using var context = Context((RetrySafety)safety);
        if (mayHaveBeenProcessed)
        {
            context.MarkProcessed();
        }

        var decision = RetryPolicy.Decide(context, Failure(status));

        Assert.Equal(reason, decision.Reason.ToString());
        Assert.Equal(retries, decision.Delay is not null);
    }

    [Fact]
    public void Decide_allows_a_second_run_where_the_options_do()
    {
        using var context = Context(RetrySafety.IfNotProcessed, new RetryOptions { RetryNonIdempotent = true });
        context.MarkProcessed();

        Assert.Equal(RetryReason.AllowedByOptions, RetryPolicy.Decide(context, Failure(502)).Reason);
    }

    [Fact]
    public void Decide_does_not_retry_what_would_fail_again()
    {
        using var context = Context(RetrySafety.Always);

        Assert.Equal(new RetryDecision(RetryReason.NotTransient), RetryPolicy.Decide(context, new NotFoundException("gone") { StatusCode = HttpStatusCode.NotFound }));
    }

    [Fact]
    public void Decide_stops_when_MaxRetries_is_reached()
    {
        using var context = Context(RetrySafety.Always, new RetryOptions { MaxRetries = 1 });
        context.CountRetry(RetryReason.SafeToRetry);

        Assert.Equal(new RetryDecision(RetryReason.MaxRetriesReached), RetryPolicy.Decide(context, Failure(503)));
    }

    [Fact]
    public void Decide_does_not_wait_longer_than_MaxRetryAfter()
    {
        using var context = Context(RetrySafety.Always, new RetryOptions { MaxRetryAfter = Second * 6 });

        Assert.Equal(new RetryDecision(RetryReason.RetryAfterTooLong), RetryPolicy.Decide(context, Throttled(7)));
        Assert.Equal(Second * 6, RetryPolicy.Decide(context, Throttled(6)).Delay);
    }

    [Fact]
    public void Decide_does_not_wait_until_the_call_ends()
    {
        using var context = Context(RetrySafety.Always, timeout: Second * 7);

        Assert.Equal(new RetryDecision(RetryReason.DeadlineTooClose), RetryPolicy.Decide(context, Throttled(7)));
        Assert.Equal(Second * 6, RetryPolicy.Decide(context, Throttled(6)).Delay);
    }

    [Fact]
    public void Decide_retries_a_refused_token_once_and_only_where_there_can_be_another()
    {
        AuthenticationException refused = new("no") { StatusCode = HttpStatusCode.Unauthorized };
        using var fixedToken = Context(RetrySafety.Always);
        TestOptions options = new() { TokenProvider = _ => new ValueTask<string>("t"), TimeProvider = _time };
        using var provided = TestCalls.Context(TestCalls.Request(), options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(new RetryDecision(RetryReason.NoOtherToken), RetryPolicy.Decide(fixedToken, refused));
        Assert.Equal(new RetryDecision(RetryReason.TokenRefused, TimeSpan.Zero), RetryPolicy.Decide(provided, refused));
        provided.CountRetry(RetryReason.TokenRefused);
        Assert.Equal(new RetryDecision(RetryReason.NoOtherToken), RetryPolicy.Decide(provided, refused));
        Assert.Equal(0, provided.Retries);
    }

    [Fact]
    public void Decide_does_not_retry_a_call_that_has_been_canceled()
    {
        using CancellationTokenSource caller = new();
        using var context = TestCalls.Context(cancellationToken: caller.Token);
        caller.Cancel();

        Assert.Equal(new RetryDecision(RetryReason.CallEnded), RetryPolicy.Decide(context, Failure(503)));
    }

    [Fact]
    public void Decide_changes_nothing()
    {
        using var context = Context(RetrySafety.Always, new RetryOptions { Randomizer = () => 0.5 });

        Assert.Equal(RetryPolicy.Decide(context, Failure(503)), RetryPolicy.Decide(context, Failure(503)));
        Assert.Equal(0, context.Retries);
    }

    private CallContext Context(RetrySafety safety, RetryOptions? retry = null, TimeSpan? timeout = null) =>
        TestCalls.Context(TestCalls.Request(safety, new RequestOptions { Retry = retry, Timeout = timeout }), new TestOptions { ApiToken = "t", TimeProvider = _time });

    private static AceDataException Failure(int? status) => status is null
        ? new ApiConnectionException("cut") { IsTransient = true }
        : new ServerException("down") { StatusCode = (HttpStatusCode)status, IsTransient = true };

    private static RateLimitException Throttled(int seconds) =>
        new("slow") { StatusCode = HttpStatusCode.TooManyRequests, IsTransient = true, RetryAfter = TimeSpan.FromSeconds(seconds) };
}
