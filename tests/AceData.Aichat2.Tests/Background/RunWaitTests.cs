namespace AceData.Aichat2.Tests;

/// <summary>How a wait for a run looks again and again, on a clock that stands still.</summary>
public sealed class RunWaitTests
{
    private const string Running = """{"id":"c-1","messages":[{"role":"user","content":"q"}]}""";
    private const string Finished = """{"id":"c-1","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}""";

    private readonly WatchedTimeProvider _time = new();
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private readonly PollingOptions _polling = new() { Timeout = TimeSpan.FromSeconds(60) };

    [Fact]
    public async Task WaitForRunAsync_polls_after_growing_delays_and_for_the_last_time_at_the_limit()
    {
        using var client = Client(Running);

        var waiting = client.WaitForRunAsync("c-1", new PollingOptions { FirstDelay = TimeSpan.FromSeconds(4), MaxDelay = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromSeconds(40) }, cancellationToken: TestContext.Current.CancellationToken);
        List<double> delays = [];
        while (Math.Round(delays.Sum(), 6) < 40)
        {
            delays.Add(await PassAsync());
        }

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting);
        Assert.InRange(delays[0], 4, 4);
        Assert.InRange(delays[1], 6 * 0.92, 6);
        Assert.InRange(delays[2], 9 * 0.92, 9);
        Assert.InRange(delays[3], 10 * 0.92, 10);
        Assert.InRange(Math.Round(delays.Sum(), 6), 40, 40.01);
        Assert.Equal("The background run of conversation c-1 did not finish within 40 s (PollingOptions.Timeout). It goes on; call WaitForRunAsync again to keep waiting.", failure.Message);
        Assert.Equal((TimeoutKind.Wait, "c-1", true, true, null), (failure.Kind, failure.ConversationId, failure.IsTransient, failure.MayHaveBeenProcessed, failure.InnerException));
    }

    [Fact]
    public async Task WaitForRunAsync_has_a_limit_of_one_hour_by_default()
    {
        using var client = Client(Running);

        var waiting = client.WaitForRunAsync("c-1", new PollingOptions { FirstDelay = TimeSpan.FromMinutes(61), MaxDelay = TimeSpan.FromMinutes(61) }, cancellationToken: TestContext.Current.CancellationToken);
        await PassAsync();
        await PassAsync();

        Assert.Equal(TimeSpan.FromHours(1), (await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting)).Duration);
    }

    [Fact]
    public async Task WaitForRunAsync_reports_its_progress()
    {
        _answers.Enqueue(() => ScriptedService.Response(503, """{"error":{"message":"No."}}"""));
        using var client = Client(Finished);
        List<PollingProgress> reports = [];

        var waiting = client.WaitForRunAsync("c-1", _polling with { Progress = new Reports(reports) }, cancellationToken: TestContext.Current.CancellationToken);
        await PassAsync();
        await PassAsync();
        await waiting;

        Assert.Equal(["c-1", "c-1"], reports.Select(report => report.ConversationId));
        Assert.Equal([0, 1], reports.Select(report => report.Polls));
        Assert.Equal([null, 503], reports.Select(report => (int?)report.LastFailure?.StatusCode));
    }

    [Fact]
    public async Task WaitForRunAsync_sends_each_request_with_the_options_of_the_call()
    {
        List<string?> tokens = [];
        using var client = Answers.Client(
            request =>
            {
                tokens.Add(request.Headers.Authorization?.Parameter);
                return ScriptedService.Response(200, Finished);
            },
            options => options.TimeProvider = _time);

        var waiting = client.WaitForRunAsync(new QueuedChat { Id = "c-1" }, options: new RequestOptions { ApiToken = "another", Timeout = Timeout.InfiniteTimeSpan }, cancellationToken: TestContext.Current.CancellationToken);
        await PassAsync();
        await waiting;

        Assert.Equal(["another"], tokens);
    }

    [Fact]
    public async Task A_wait_without_limit_goes_on()
    {
        using var client = Client(Running, Running, Running, Finished);

        var waiting = client.WaitForRunAsync("c-1", _polling with { Timeout = Timeout.InfiniteTimeSpan }, cancellationToken: TestContext.Current.CancellationToken);
        for (var i = 0; i < 4; i++)
        {
            await PassAsync();
        }

        Assert.Equal(2, (await waiting).Messages.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public async Task A_failure_that_may_pass_is_remembered_for_the_end(int status)
    {
        _answers.Enqueue(() => ScriptedService.Response(status, """{"error":{"message":"No."}}"""));
        using var client = Client(Running);

        var waiting = client.WaitForRunAsync("c-1", _polling with { Timeout = TimeSpan.FromSeconds(1) }, cancellationToken: TestContext.Current.CancellationToken);
        await PassAsync();

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting);
        Assert.Equal(status, (int?)Assert.IsType<AceDataException>(failure.InnerException, exactMatch: false).StatusCode);
    }

    [Theory]
    [InlineData("""{"status":"failed","error":{"code":"chat_error","message":"It broke."}}""", "The background run failed (chat_error): It broke.", "chat_error")]
    [InlineData("""{"status":"failed","error":{"message":"It broke."}}""", "The background run failed: It broke.", null)]
    [InlineData("""{"status":"failed","error":{}}""", "The background run failed: failed", null)]
    public async Task A_callback_that_tells_of_a_failure_ends_the_wait_at_once(string body, string message, string? code)
    {
        using var client = Client(Running);
        TaskCompletionSource<ChatCallback> callback = new();

        var waiting = RunWait.RunAsync(client, "c-1", _polling, options: null, callback.Task, CancellationToken.None);
        callback.SetResult(ChatCallback.Parse(System.Text.Encoding.UTF8.GetBytes(body)));

        var failure = await Assert.ThrowsAsync<ServerException>(() => waiting);
        Assert.Equal((message, code, "c-1", true), (failure.Message, failure.Code, failure.ConversationId, failure.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task A_callback_that_tells_of_success_ends_the_pause_and_looks_go_on_until_the_answer_is_there()
    {
        using var client = Client(Running, Running, Finished);
        TaskCompletionSource<ChatCallback> callback = new();

        var waiting = RunWait.RunAsync(client, "c-1", _polling, options: null, callback.Task, CancellationToken.None);
        await PassAsync();
        await _time.NextTimerAsync(_ => true);
        callback.SetResult(new ChatCallback { Status = "completed" });
        await PassAsync();

        Assert.Equal(2, (await waiting).Messages.Count);
        Assert.Equal(0, _time.TimersWaiting);
    }

    [Theory]
    [InlineData("{\"status\":", "The body is not the callback of a run.")]
    [InlineData("{}", "The body is not the callback of a run: it has no status.")]
    public void A_body_that_is_no_callback_is_told_so(string body, string message) =>
        Assert.Equal(message, Assert.Throws<ProtocolException>(() => ChatCallback.Parse(System.Text.Encoding.UTF8.GetBytes(body))).Message);

    private async Task<double> PassAsync()
    {
        var due = await _time.NextTimerAsync(_ => true);
        _time.Advance(due);
        return due.TotalSeconds;
    }

    // The last answer for every further look. The calls have no limit of their own: the only timers are those of the wait.
    private ConversationsClient Client(params string[] bodies)
    {
        foreach (var body in bodies)
        {
            _answers.Enqueue(() => ScriptedService.Response(200, body));
        }

        return Answers.Client(_ => (_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek())(), options =>
        {
            options.Retry.MaxRetries = 0;
            options.Timeout = Timeout.InfiniteTimeSpan;
            options.TimeProvider = _time;
        });
    }

    private sealed class Reports(List<PollingProgress> reports) : IProgress<PollingProgress>
    {
        public void Report(PollingProgress value) => reports.Add(value);
    }
}
