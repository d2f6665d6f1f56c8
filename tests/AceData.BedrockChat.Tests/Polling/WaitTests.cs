namespace AceData.BedrockChat.Tests;

public sealed class WaitTests
{
    private readonly WatchedTimeProvider _clock = new();

    public static TheoryData<double, int, double, bool> Replies
    {
        get
        {
            TheoryData<double, int, double, bool> data = [];
            foreach (var (seconds, polls) in new[] { (1.0, 6), (40.0, 20), (14 * 60.0, 190) })
            {
                foreach (var chance in new[] { 0, 0.5, 0.999999 })
                {
                    data.Add(seconds, polls, chance, true);
                    data.Add(seconds, polls, chance, false);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_reply_is_found_soon_after_it_came_and_with_few_polls(double afterSeconds, int atMost, double chance, bool asks)
    {
        var ready = _clock.Start.AddSeconds(afterSeconds);
        FakeService service = new(request => Answer(request, ready));
        using var client = Client(service, chance);

        var reply = await _clock.RunAsync(() => asks
            ? client.ChatAsync(FakeService.Question())
            : client.WaitForReplyAsync(FakeService.ConversationId, FakeService.MessageId));

        Assert.Equal("Hello!", reply.Answer);
        Assert.InRange(service.Polls, 1, atMost);
        Assert.InRange(_clock.Elapsed.TotalSeconds, afterSeconds, afterSeconds + 5);
        Assert.Equal(asks ? 1 : 0, service.Posts);
    }

    [Fact]
    public async Task Waits_grow_from_one_second_to_five()
    {
        List<double> waits = [];
        FakeService service = new(request => Answer(request, _clock.Start.AddMinutes(1)));
        using var client = Client(service, chance: 0.5);

        await _clock.RunAsync(() => client.ChatAsync(FakeService.Question(), new PollingOptions { Progress = new ProgressRecorder(progress => waits.Add(progress.NextPollIn.TotalSeconds)) }));

        Assert.Equal(1, waits[0]);
        Assert.True(waits[1] > 1 && waits[2] > waits[1] && waits[3] > waits[2]);
        Assert.Equal(4.8, waits[^1], 0.001);
        Assert.All(waits, wait => Assert.InRange(wait, 1, 5));
    }

    [Fact]
    public async Task A_reply_that_never_comes_ends_at_the_deadline_to_the_second_with_both_ids()
    {
        FakeService service = new(request => Answer(request, DateTimeOffset.MaxValue));
        using var client = Client(service);

        var late = await Assert.ThrowsAsync<ReplyTimeoutException>(() => _clock.RunAsync(() => client.ChatAsync(FakeService.Question())));

        Assert.Equal(TimeSpan.FromMinutes(15), _clock.Elapsed);
        Assert.Equal((FakeService.ConversationId, FakeService.MessageId), (late.ConversationId, late.MessageId));
        Assert.Equal((TimeSpan.FromMinutes(15), service.Polls), (late.Duration, late.Polls));
        Assert.Equal(TimeoutKind.Wait, late.Kind);
        Assert.True(late.MayHaveBeenProcessed);
        Assert.False(late.IsTransient);
        Assert.IsType<NotFoundException>(late.InnerException);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(61)]
    public async Task Any_deadline_is_kept(double seconds)
    {
        FakeService service = new(request => Answer(request, DateTimeOffset.MaxValue));
        using var client = Client(service);

        var late = await Assert.ThrowsAsync<ReplyTimeoutException>(() => _clock.RunAsync(() =>
            client.ChatAsync(FakeService.Question(), new PollingOptions { Timeout = TimeSpan.FromSeconds(seconds) })));

        Assert.Equal(seconds, _clock.Elapsed.TotalSeconds, 0.001);
        Assert.Equal(FakeService.MessageId, late.MessageId);
    }

    [Fact]
    public async Task A_reply_just_before_the_deadline_is_not_missed()
    {
        FakeService service = new(request => Answer(request, _clock.Start.AddSeconds(28.9)));
        using var client = Client(service, chance: 0);

        var reply = await _clock.RunAsync(() => client.ChatAsync(FakeService.Question(), new PollingOptions { Timeout = TimeSpan.FromSeconds(30) }));

        Assert.Equal("Hello!", reply.Answer);
    }

    [Fact]
    public async Task A_wait_is_taken_up_again_with_what_the_exception_carries()
    {
        FakeService service = new(request => Answer(request, _clock.Start.AddMinutes(2)));
        using var client = Client(service);
        var late = await Assert.ThrowsAsync<ReplyTimeoutException>(() => _clock.RunAsync(() =>
            client.ChatAsync(FakeService.Question(), new PollingOptions { Timeout = TimeSpan.FromMinutes(1) })));

        var reply = await _clock.RunAsync(() => client.WaitForReplyAsync(late.ConversationId!, late.MessageId));

        Assert.Equal("Hello!", reply.Answer);
        Assert.Equal(1, service.Posts);
    }

    [Fact]
    public async Task A_poll_that_hangs_does_not_outlast_the_deadline()
    {
        FakeService service = new((request, cancellationToken) => request.Method == HttpMethod.Post ? Task.FromResult(FakeService.Posted()) : Hang(cancellationToken));
        using var client = Client(service);

        await Assert.ThrowsAsync<ReplyTimeoutException>(() => _clock.RunAsync(() =>
            client.ChatAsync(FakeService.Question(), new PollingOptions { Timeout = TimeSpan.FromSeconds(20) })));

        Assert.Equal(TimeSpan.FromSeconds(20), _clock.Elapsed);
    }

    [Fact]
    public async Task A_post_that_hangs_does_not_outlast_the_deadline()
    {
        FakeService service = new((_, cancellationToken) => Hang(cancellationToken));
        using var client = Client(service);

        var ended = await Assert.ThrowsAsync<ApiTimeoutException>(() => _clock.RunAsync(() =>
            client.ChatAsync(FakeService.Question(), new PollingOptions { Timeout = TimeSpan.FromSeconds(20) })));

        Assert.Equal((TimeSpan.FromSeconds(20), true, 1), (_clock.Elapsed, ended.MayHaveBeenProcessed, service.Posts));
    }

    [Fact(Timeout = 30_000)]
    public async Task Cancellation_ends_a_wait_at_once()
    {
        FakeService service = new(request => Answer(request, DateTimeOffset.MaxValue));
        using var client = Client(service);
        using CancellationTokenSource source = new();
        var waiting = client.ChatAsync(FakeService.Question(), cancellationToken: source.Token);

        await source.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(source.Token, ended.CancellationToken);
        Assert.Equal((TimeSpan.Zero, 0), (_clock.Elapsed, service.Polls));
    }

    [Fact(Timeout = 30_000)]
    public async Task Cancellation_ends_a_poll_at_once()
    {
        FakeService service = new((_, cancellationToken) => Hang(cancellationToken));
        using var client = Client(service);
        using CancellationTokenSource source = new();
        var waiting = client.WaitForReplyAsync(FakeService.ConversationId, FakeService.MessageId, cancellationToken: source.Token);

        await source.CancelAsync();

        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(source.Token, ended.CancellationToken);
    }

    [Fact]
    public async Task Progress_is_reported_before_every_wait()
    {
        List<PollingProgress> reports = [];
        FakeService service = new(request => Answer(request, _clock.Start.AddSeconds(5)));
        using var client = Client(service);

        await _clock.RunAsync(() => client.ChatAsync(FakeService.Question(), new PollingOptions { Progress = new ProgressRecorder(reports.Add) }));

        Assert.Equal(Enumerable.Range(0, service.Polls), reports.Select(progress => progress.Polls));
        Assert.All(reports, progress => Assert.Equal((FakeService.ConversationId, FakeService.MessageId, null), (progress.ConversationId, progress.ItemId, progress.LastFailure)));
        Assert.Equal(reports.Select(progress => progress.Elapsed + progress.NextPollIn).SkipLast(1), reports.Skip(1).Select(progress => progress.Elapsed));
    }

    private BedrockChatClient Client(FakeService service, double chance = 0.5) => service.Client(options =>
    {
        options.TimeProvider = _clock;
        options.Retry.Randomizer = () => chance;
    });

    private HttpResponseMessage Answer(HttpRequestMessage request, DateTimeOffset ready)
    {
        if (request.Method == HttpMethod.Post)
        {
            return FakeService.Posted();
        }

        return _clock.GetUtcNow() >= ready ? FakeService.Replied() : FakeService.Json(HttpStatusCode.NotFound, Transcript.Text("not-ready-existing.json"));
    }

    private static async Task<HttpResponseMessage> Hang(CancellationToken cancellationToken)
    {
        TaskCompletionSource<HttpResponseMessage> never = new();
        await using (cancellationToken.Register(() => never.TrySetCanceled(cancellationToken)))
        {
            return await never.Task;
        }
    }
}
