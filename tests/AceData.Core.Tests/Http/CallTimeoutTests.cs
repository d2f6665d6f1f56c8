namespace AceData.Core.Tests;

public sealed class CallTimeoutTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly WatchedTimeProvider _time = new();

    [Fact]
    public void A_call_has_one_timer_whatever_it_watches_and_none_when_it_has_ended()
    {
        CallTimeout scope = new(_time, Minute, CancellationToken.None);
        scope.StartIdleTimeout(Minute);
        Assert.Equal((1, 1), (_time.TimersMade, _time.TimersWaiting));

        scope.Dispose();

        Assert.Equal((1, 0), (_time.TimersMade, _time.TimersWaiting));
    }

    [Fact]
    public void A_call_without_limits_has_no_timer()
    {
        using CallTimeout scope = new(_time, Timeout.InfiniteTimeSpan, CancellationToken.None);

        scope.StartIdleTimeout(Timeout.InfiniteTimeSpan);

        Assert.Equal(0, _time.TimersMade);
    }

    [Fact]
    public void The_limit_of_the_call_ends_where_the_silence_is_watched_without_limit()
    {
        using CallTimeout scope = new(_time, Minute, CancellationToken.None);

        scope.StartIdleTimeout(Timeout.InfiniteTimeSpan);
        _time.Advance(Minute * 2);

        Assert.False(scope.Token.IsCancellationRequested);
        Assert.Equal(0, _time.TimersWaiting);
    }

    [Fact]
    public void A_call_that_its_caller_cancelled_does_not_time_out_later()
    {
        using CancellationTokenSource caller = new();
        using CallTimeout scope = new(_time, Minute, caller.Token);
        caller.Cancel();
        _time.Advance(Minute * 2);

        using var context = TestCalls.Context(cancellationToken: TestContext.Current.CancellationToken);
        var failure = scope.Translate(new OperationCanceledException(scope.Token), context);

        Assert.Equal(caller.Token, Assert.IsType<OperationCanceledException>(failure).CancellationToken);
    }

    [Fact]
    public void A_call_that_timed_out_says_so_though_its_caller_cancels_later()
    {
        using CancellationTokenSource caller = new();
        using CallTimeout scope = new(_time, Minute, caller.Token);
        _time.Advance(Minute);
        caller.Cancel();
        OperationCanceledException cause = new(scope.Token);
        using var context = TestCalls.Context(cancellationToken: TestContext.Current.CancellationToken);
        context.StartAttempt();
        context.StartAttempt();
        context.StartAttempt();

        var failure = Assert.IsType<ApiTimeoutException>(scope.Translate(cause, context));

        Assert.True(scope.Token.IsCancellationRequested);
        Assert.Equal((TimeoutKind.Call, Minute, "The call was not complete after 60 s (Timeout)."), (failure.Kind, failure.Duration, failure.Message));
        Assert.Equal((3, true, cause), (failure.Attempts, failure.IsTransient, failure.InnerException));
    }

    [Fact]
    public void A_cancellation_that_came_from_neither_is_told_as_the_handlers()
    {
        using CallTimeout scope = new(_time, Minute, CancellationToken.None);
        OperationCanceledException cause = new();
        using var context = TestCalls.Context(cancellationToken: TestContext.Current.CancellationToken);
        context.StartAttempt();
        context.StartAttempt();
        context.StartAttempt();

        var failure = Assert.IsType<ApiConnectionException>(scope.Translate(cause, context));

        Assert.Equal("The HttpClient or one of its handlers ended the call.", failure.Message);
        Assert.Equal((3, true, cause), (failure.Attempts, failure.IsTransient, failure.InnerException));
    }

    [Fact]
    public void Ending_what_has_ended_is_no_failure()
    {
        CallTimeout scope = new(_time, Minute, CancellationToken.None);
        scope.Dispose();

        scope.Abort();

        Assert.Equal(0, _time.TimersWaiting);
    }
}
