namespace AceData.Aichat2.Tests;

public sealed class LimiterTests
{
    private static readonly ChatRequest Turn = new() { Question = "q" };

    [Fact]
    public async Task A_limiter_that_is_disposed_lets_nobody_in_and_a_shared_one_stays()
    {
        RequestLimiter own = new(1, 1);
        RequestLimiter shared = new(1, 1, isShared: true);

        own.Dispose();
        shared.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await own.EnterAsync("t", CancellationToken.None));
        (await shared.EnterAsync("t", CancellationToken.None)).Dispose();
    }

    [Theory]
    [InlineData(0, 1, "maxRequestsInFlight")]
    [InlineData(1, 0, "maxRequestsPerSecond")]
    public void RequestLimiter_with_a_limit_below_1_throws(int inFlight, int perSecond, string argument)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(argument, () => new RequestLimiter(inFlight, perSecond));

        Assert.StartsWith("The limit must be at least 1.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_clients_of_a_token_share_its_places_and_other_tokens_have_their_own()
    {
        using RequestLimiter limiter = new(2, 1_000);
        Gate gate = new();
        ScriptedService service = new(gate.AnswerAsync);
        using var one = service.Client(options => options.Limiter = limiter);
        using var two = service.Client(options => options.Limiter = limiter);
        using var other = service.Client(options => (options.Limiter, options.ApiToken) = (limiter, "another-made-up-token"));

        Task[] calls = [one.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken), two.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken), one.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken), two.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken), other.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken)];
        var atOnce = service.Requests.Count;
        gate.Open();
        await Task.WhenAll(calls);

        Assert.Equal(3, atOnce);
        Assert.Equal(5, service.Requests.Count);
        Assert.Equal(3, gate.MostAtOnce);
    }

    [Fact]
    public async Task A_stream_holds_its_place_until_it_ends()
    {
        using RequestLimiter limiter = new(1, 1_000);
        ScriptedService service = new(
            (_, _) => Task.FromResult(Answers.Response("data: {\"type\":\"thinking\",\"content\":\"t\"}\n\ndata: [DONE]\n\n"u8.ToArray(), "text/event-stream")),
            ScriptedService.Good());
        using var client = service.Client(options => options.Limiter = limiter);

        var stream = client.StreamAsync(Turn, cancellationToken: TestContext.Current.CancellationToken).GetAsyncEnumerator(cancellationToken: TestContext.Current.CancellationToken);
        await stream.MoveNextAsync();
        var next = client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);
        var whileOpen = service.Requests.Count;
        await stream.DisposeAsync();
        await next;

        Assert.Equal(1, whileOpen);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_request_that_fails_gives_its_place_back_and_so_does_a_stream_that_is_cut()
    {
        using RequestLimiter limiter = new(1, 1_000);
        ScriptedService service = new(
            ScriptedService.Error(500),
            (_, _) => Task.FromResult(Answers.Response("data: {\"type\":\"thinking\",\"content\":\"t\"}\n\n"u8.ToArray(), "text/event-stream")),
            ScriptedService.Error(503),
            ScriptedService.Good());
        using var client = service.Client(options => options.Limiter = limiter);

        await Assert.ThrowsAsync<ServerException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));
        var (_, failure) = await Answers.ReadAsync(client);
        var answer = await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.IsType<StreamInterruptedException>(failure);
        Assert.Equal(2, answer.Metadata.Attempts);
    }

    [Fact]
    public async Task No_more_requests_begin_in_a_second_than_allowed()
    {
        using RequestLimiter limiter = new(100, 3);
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client(options => options.Limiter = limiter);

        var calls = Enumerable.Range(0, 4).Select(_ => client.ChatAsync(Turn)).ToList();
        var atOnce = service.Requests.Count;
        await Task.WhenAll(calls);

        Assert.Equal(3, atOnce);
        Assert.Equal(4, service.Requests.Count);
    }

    [Fact]
    public async Task A_call_that_waits_in_vain_ends_by_its_timeout_and_was_never_sent()
    {
        using RequestLimiter limiter = new(1, 1_000);
        Gate gate = new();
        ScriptedService service = new(gate.AnswerAsync);
        WatchedTimeProvider time = new();
        using var client = service.Client(options => (options.Limiter, options.TimeProvider) = (limiter, time));

        var first = client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);
        var second = client.ChatAsync(Turn, new RequestOptions { Timeout = TimeSpan.FromSeconds(1) }, cancellationToken: TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(1));
        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => second);
        gate.Open();
        await first;

        Assert.Equal(TimeoutKind.Call, exception.Kind);
        Assert.Equal((0, false), (exception.Attempts, exception.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task The_vendors_limits_are_one_line_and_nobody_can_end_what_all_share()
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client(options => options.Limiter = AceDataCloudLimits.Shared);

        AceDataCloudLimits.Shared.Dispose();
        await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((20, 60), (AceDataCloudLimits.Shared.MaxRequestsInFlight, AceDataCloudLimits.Shared.MaxRequestsPerSecond));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestLimiter(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestLimiter(1, 0));
    }

    /// <summary>Answers nobody until it is opened, and counts how many wait.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _lock = new();
        private int _waiting;

        public int MostAtOnce { get; private set; }

        public void Open() => _open.SetResult();

        public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count(1);
            await _open.Task.WaitAsync(cancellationToken);
            Count(-1);
            return ScriptedService.Response(200, """{"answer":"hello","id":"c-1"}""");
        }

        private void Count(int change)
        {
            lock (_lock)
            {
                _waiting += change;
                MostAtOnce = Math.Max(MostAtOnce, _waiting);
            }
        }
    }
}
