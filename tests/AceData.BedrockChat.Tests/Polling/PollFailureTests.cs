namespace AceData.BedrockChat.Tests;

public sealed class PollFailureTests
{
    private readonly WatchedTimeProvider _clock = new();

    [Theory]
    [InlineData("not-ready-new.json")]
    [InlineData("not-ready-existing.json")]
    public async Task Both_kinds_of_not_found_mean_not_ready(string transcript)
    {
        var service = Then(() => FakeService.Json(HttpStatusCode.NotFound, Transcript.Text(transcript)), times: 3);

        var reply = await WaitAsync(service);

        Assert.Equal(("Hello!", 4), (reply.Answer, service.Polls));
    }

    [Theory]
    [InlineData("""{"detail":"Not Found"}""")]
    [InlineData("""{"message":"Not Found"}""")]
    [InlineData("<html>not here</html>")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Not_found_from_anything_but_the_application_ends_the_wait(string body)
    {
        var service = FakeService.Always(HttpStatusCode.NotFound, body);

        await Assert.ThrowsAsync<NotFoundException>(() => WaitAsync(service));

        Assert.Equal(1, service.Polls);
    }

    [Fact]
    public async Task A_throttled_wait_goes_on_however_often_it_is_throttled()
    {
        List<AceDataException?> failures = [];
        var service = Then(() => FakeService.Json(HttpStatusCode.TooManyRequests, Transcript.Text("error-throttled.json")), times: 50);

        var reply = await WaitAsync(service, new PollingOptions { Progress = new ProgressRecorder(progress => failures.Add(progress.LastFailure)) });

        Assert.Equal(("Hello!", 51), (reply.Answer, service.Polls));
        Assert.All(failures, failure => Assert.IsType<RateLimitException>(failure));
    }

    [Fact]
    public async Task A_throttle_that_names_its_time_is_waited_for()
    {
        var service = Then(() => Throttled("30"), times: 1);

        await WaitAsync(service);

        Assert.Equal(TimeSpan.FromSeconds(30), _clock.Elapsed);
    }

    [Fact]
    public async Task A_throttle_that_names_a_very_long_time_is_looked_at_earlier()
    {
        var service = Then(() => Throttled("86400"), times: 1);

        await WaitAsync(service);

        Assert.Equal(TimeSpan.FromSeconds(60), _clock.Elapsed);
    }

    [Fact]
    public async Task A_used_up_quota_ends_the_wait()
    {
        var service = FakeService.Always(HttpStatusCode.TooManyRequests, Transcript.Text("error-quota.json"));

        var refused = await Assert.ThrowsAsync<RateLimitException>(() => WaitAsync(service));

        Assert.False(refused.IsTransient);
        Assert.Contains("quota", refused.Hint, StringComparison.Ordinal);
        Assert.Equal(1, service.Polls);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_passing_failure_is_waited_through(HttpStatusCode status)
    {
        var service = Then(() => FakeService.Json(status, """{"message":"Internal server error"}"""), times: 2);

        var reply = await WaitAsync(service);

        Assert.Equal(("Hello!", 3), (reply.Answer, service.Polls));
    }

    [Fact]
    public async Task A_cut_connection_is_waited_through()
    {
        var cuts = 2;
        FakeService service = new(_ => cuts-- > 0 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : FakeService.Replied());

        Assert.Equal("Hello!", (await WaitAsync(service)).Answer);
    }

    [Fact]
    public async Task A_failure_that_does_not_pass_ends_the_wait()
    {
        var service = FakeService.Always(HttpStatusCode.InternalServerError, """{"errors":["list index out of range"]}""");

        await Assert.ThrowsAsync<ServerException>(() => WaitAsync(service));

        Assert.Equal(3, service.Polls);
    }

    [Fact]
    public async Task Failures_count_in_a_row_only()
    {
        var polls = 0;
        FakeService service = new(_ => ++polls switch
        {
            > 20 => FakeService.Replied(),
            var odd when odd % 2 == 1 => FakeService.Json(HttpStatusCode.BadGateway, "{}"),
            _ => FakeService.NotReady(),
        });

        Assert.Equal("Hello!", (await WaitAsync(service)).Answer);
    }

    [Fact]
    public async Task A_wrong_key_ends_the_wait()
    {
        var service = FakeService.Always(HttpStatusCode.Forbidden, Transcript.Text("error-gateway.json"));

        await Assert.ThrowsAsync<PermissionDeniedException>(() => WaitAsync(service));

        Assert.Equal(1, service.Polls);
    }

    [Fact]
    public async Task An_answer_that_is_not_this_api_ends_the_wait()
    {
        var service = FakeService.Always(HttpStatusCode.OK, """{"conversationId":"c"}""");

        await Assert.ThrowsAsync<ProtocolException>(() => WaitAsync(service));
    }

    private Task<ChatResult> WaitAsync(FakeService service, PollingOptions? polling = null)
    {
        var client = service.Client(options => options.TimeProvider = _clock);
        return _clock.RunAsync(() => client.WaitForReplyAsync(FakeService.ConversationId, FakeService.MessageId, polling));
    }

    private static FakeService Then(Func<HttpResponseMessage> first, int times) => new(_ => times-- > 0 ? first() : FakeService.Replied());

    private static HttpResponseMessage Throttled(string retryAfter)
    {
        var response = FakeService.Json(HttpStatusCode.TooManyRequests, Transcript.Text("error-throttled.json"));
        response.Headers.Add("Retry-After", retryAfter);
        return response;
    }
}
