using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace AceData.Dify.Tests;

public sealed class ReplyJobPollingTests
{
    private const string Running = """{"job_id":"j-1","job_status":"processing"}""";
    private const string Completed = """{"job_id":"j-1","job_status":"completed"}""";

    private static readonly AnnotationReplyJob Job = new() { JobId = "j-1", Status = JobStatus.Waiting, Action = AnnotationReplyAction.Disable };

    private readonly PollingTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitForReplyJobAsync_polls_with_growing_delays_on_the_clock_of_the_client()
    {
        var polls = 0;
        FakeDify dify = new(_ => FakeDify.Response(++polls < 10 ? Running : Completed));
        using var client = dify.Client(options => options.TimeProvider = _time);
        Reports reports = new();

        var job = await _time.RunAsync(client.Annotations.WaitForReplyJobAsync(Job, new PollingOptions { Progress = reports }, cancellationToken: Token));

        Assert.Equal(JobStatus.Completed, job.Status);
        Assert.Equal(AnnotationReplyAction.Disable, job.Action);
        Assert.Equal(Enumerable.Range(0, 10), reports.Values.Select(report => report.Polls));
        Assert.All(reports.Values, report => Assert.Equal("j-1", report.ItemId));
        Assert.All(dify.Requests, request => Assert.Equal("/v1/apps/annotation-reply/disable/status/j-1", request.Path));
        Assert.Equal(TimeSpan.FromSeconds(1), reports.Values[0].NextPollIn);
        Assert.InRange(reports.Values[^1].NextPollIn, TimeSpan.FromSeconds(4.6), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task WaitForReplyJobAsync_throws_after_an_hour_by_default()
    {
        var dify = FakeDify.Answering(Running);
        using var client = dify.Client(options => options.TimeProvider = _time);

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => _time.RunAsync(client.Annotations.WaitForReplyJobAsync(Job, cancellationToken: Token)));

        Assert.Equal(TimeSpan.FromHours(1), failure.Duration);
        Assert.Equal(TimeoutKind.Wait, failure.Kind);
        Assert.True(failure.IsTransient);
        Assert.Contains("j-1", failure.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(1), _time.GetUtcNow() - _time.Start);
    }

    [Fact]
    public async Task WaitForReplyJobAsync_survives_transient_failures_and_reports_them()
    {
        var polls = 0;
        FakeDify dify = new(_ => ++polls == 1
            ? FakeDify.Response("""{"code":"internal_server_error","message":"no","status":500}""", HttpStatusCode.InternalServerError)
            : FakeDify.Response(Completed));
        using var client = dify.Client(options => (options.TimeProvider, options.Retry) = (_time, new RetryOptions { MaxRetries = 0 }));
        Reports reports = new();

        var job = await _time.RunAsync(client.Annotations.WaitForReplyJobAsync(Job, new PollingOptions { Progress = reports }, cancellationToken: Token));

        Assert.True(job.IsOver);
        Assert.Null(reports.Values[0].LastFailure);
        Assert.IsType<ServerException>(reports.Values[1].LastFailure);
    }

    [Fact]
    public async Task WaitForReplyJobAsync_throws_failures_that_are_not_transient()
    {
        var dify = FakeDify.Answering("""{"code":"invalid_param","message":"no","status":400}""", HttpStatusCode.BadRequest);
        using var client = dify.Client(options => options.TimeProvider = _time);

        await Assert.ThrowsAsync<BadRequestException>(() => _time.RunAsync(client.Annotations.WaitForReplyJobAsync(Job, cancellationToken: Token)));

        Assert.Single(dify.Requests);
    }

    [Fact]
    public async Task WaitForReplyJobAsync_sends_nothing_for_a_job_that_is_over_or_with_invalid_options()
    {
        var dify = FakeDify.Answering(Running);
        using var client = dify.Client();
        var over = Job with { Status = JobStatus.Error };

        Assert.Same(over, await client.Annotations.WaitForReplyJobAsync(over, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Annotations.WaitForReplyJobAsync(Job, new PollingOptions { FirstDelay = TimeSpan.Zero }, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.Annotations.GetReplyJobAsync("j-1", (AnnotationReplyAction)2, cancellationToken: Token));

        Assert.Empty(dify.Requests);
    }

    private sealed class Reports : IProgress<PollingProgress>
    {
        public List<PollingProgress> Values { get; } = [];

        public void Report(PollingProgress value) => Values.Add(value);
    }

    /// <summary>A clock that moves only to the end of the delays between polls.</summary>
    private sealed class PollingTime : FakeTimeProvider
    {
        // Shorter than every timeout of a call.
        private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

        private readonly Channel<TimeSpan> _delays = Channel.CreateUnbounded<TimeSpan>();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero && dueTime <= LongestDelay)
            {
                _delays.Writer.TryWrite(dueTime);
            }

            return timer;
        }

        public async Task<T> RunAsync<T>(Task<T> wait)
        {
            _ = wait.ContinueWith(_ => _delays.Writer.TryComplete(), Token, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await foreach (var delay in _delays.Reader.ReadAllAsync(Token))
            {
                Advance(delay);
            }

            return await wait;
        }
    }
}
