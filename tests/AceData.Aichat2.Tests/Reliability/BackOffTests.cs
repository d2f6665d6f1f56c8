namespace AceData.Aichat2.Tests;

public sealed class BackOffTests
{
    private static readonly TimeSpan ErrorBodyLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly WatchedTimeProvider _time = new();

    [Fact]
    public async Task Back_offs_double_up_to_the_longest_and_are_shortened_by_a_random_share()
    {
        ScriptedService service = new(ScriptedService.Error(503));
        using var client = Client(service, retry =>
        {
            retry.MaxRetries = 4;
            retry.BaseDelay = TimeSpan.FromSeconds(1);
            retry.MaxDelay = TimeSpan.FromSeconds(3);
            retry.Randomizer = () => 0.5;
        });

        var call = client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken);
        List<double> waits = [];
        for (var i = 0; i < 4; i++)
        {
            var wait = await NextWaitAsync();
            waits.Add(wait.TotalSeconds);
            _time.Advance(wait);
        }

        var exception = await Assert.ThrowsAsync<ServerException>(() => call);
        Assert.Equal([0.5, 1, 1.5, 1.5], waits);
        Assert.Equal(5, exception.Attempts);
    }

    [Fact]
    public async Task A_random_share_that_is_no_share_cannot_make_a_back_off_longer()
    {
        ScriptedService service = new(ScriptedService.Error(503), ScriptedService.Good());
        using var client = Client(service, retry => retry.Randomizer = () => double.NaN);

        var call = client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken);
        var wait = await NextWaitAsync();
        _time.Advance(wait);
        await call;

        Assert.Equal(TimeSpan.FromMilliseconds(500), wait);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Fri, 02 Jan 2026 03:04:12 GMT")]
    public async Task Retry_After_is_waited_for_in_seconds_and_as_a_date(string retryAfter)
    {
        ScriptedService service = new(ScriptedService.Error(429, retryAfter), ScriptedService.Good());
        using var client = Client(service);

        var call = client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);
        var wait = await NextWaitAsync();
        _time.Advance(wait - TimeSpan.FromMilliseconds(1));
        var early = service.Requests.Count;
        _time.Advance(TimeSpan.FromMilliseconds(1));
        var answer = await call;

        Assert.Equal(TimeSpan.FromSeconds(7), wait);
        Assert.Equal(1, early);
        Assert.Equal(2, answer.Metadata.Attempts);
    }

    [Theory]
    [InlineData("61")]
    [InlineData("Fri, 02 Jan 2026 03:05:06 GMT")]
    public async Task A_longer_Retry_After_than_allowed_fails_at_once_and_travels_on_the_exception(string retryAfter)
    {
        ScriptedService service = new(ScriptedService.Error(429, retryAfter));
        using var client = Client(service);

        var exception = await Assert.ThrowsAsync<RateLimitException>(() => client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(61), exception.RetryAfter);
        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task A_Retry_After_of_exactly_what_is_allowed_is_waited_for()
    {
        ScriptedService service = new(ScriptedService.Error(429, "60"), ScriptedService.Good());
        using var client = Client(service);

        var call = client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(await NextWaitAsync());

        Assert.Equal(2, (await call).Metadata.Attempts);
    }

    [Fact]
    public async Task No_wait_goes_past_the_timeout_of_the_call()
    {
        ScriptedService service = new(ScriptedService.Error(429, "30"));
        using var client = Client(service);

        var exception = await Assert.ThrowsAsync<RateLimitException>(
            () => client.RetrieveAsync("c-1", new RequestOptions { Timeout = TimeSpan.FromSeconds(30) }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(30), exception.RetryAfter);
        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_at_once_under_the_callers_token()
    {
        using CancellationTokenSource source = new();
        ScriptedService service = new(ScriptedService.Error(429, "60"));
        using var client = Client(service);

        var call = client.RetrieveAsync("c-1", cancellationToken: source.Token);
        await NextWaitAsync();
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_call_without_an_answer_says_that_its_timeout_ended_it_and_how_long_that_was()
    {
        ScriptedService service = new(ScriptedService.Silence);
        using var client = Client(service);

        var call = client.ChatAsync(new ChatRequest { Question = "q" }, new RequestOptions { Timeout = TimeSpan.FromSeconds(42) }, cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(await NextWaitAsync());

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Equal(TimeoutKind.Call, exception.Kind);
        Assert.Equal(TimeSpan.FromSeconds(42), exception.Duration);
        Assert.Equal("The call was not complete after 42 s (Timeout).", exception.Message);
        Assert.True(exception.MayHaveBeenProcessed);
        Assert.IsAssignableFrom<OperationCanceledException>(exception.InnerException);
    }

    [Fact]
    public async Task The_body_of_an_error_has_five_seconds_and_what_came_of_it_is_kept()
    {
        StallingStream body = new("half an err"u8.ToArray());
        ScriptedService service = new((_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden) { Content = new StreamContent(body) }));
        using var client = Client(service);

        var call = client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken);
        await _time.NextTimerAsync(due => due == ErrorBodyLimit);
        await body.Waits;
        _time.Advance(ErrorBodyLimit);

        var exception = await Assert.ThrowsAsync<PermissionDeniedException>(() => call);
        Assert.Equal("half an err", exception.ResponseBody);
    }

    [Fact]
    public async Task The_body_of_an_error_is_kept_up_to_16_KB()
    {
        ScriptedService service = new((_, _) => Task.FromResult(ScriptedService.Response(400, new string('x', 100_000))));
        using var client = Client(service);

        var exception = await Assert.ThrowsAsync<BadRequestException>(() => client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(16 * 1024, exception.ResponseBody!.Length);
    }

    // The body of each error is read under a limit of its own.
    private Task<TimeSpan> NextWaitAsync() => _time.NextTimerAsync(due => due <= LongestWait && due != ErrorBodyLimit);

    private ConversationsClient Client(ScriptedService service, Action<RetryOptions>? configure = null) => service.Client(options =>
    {
        options.TimeProvider = _time;
        options.Retry = new RetryOptions();
        configure?.Invoke(options.Retry);
    });
}
