namespace AceData.BedrockChat.Tests;

public sealed class StreamTests
{
    private readonly WatchedTimeProvider _clock = new();

    [Fact]
    public async Task StreamAsync_yields_the_IDs_at_once_then_each_delay_then_the_reply()
    {
        var early = 2;
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : early-- > 0 ? FakeService.NotReady() : FakeService.Replied());
        using var client = Client(service);

        var events = await CollectAsync(client.StreamAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["message_posted", "reply_pending", "reply_pending", "reply_pending", "reply"], events.Select(evt => evt.Type));
        Assert.All(events, evt => Assert.Equal(FakeService.ConversationId, evt.ConversationId));
        Assert.All(events, evt => Assert.Equal(FakeService.MessageId, evt.MessageId));
        Assert.Equal(FakeService.MessageId, Assert.IsType<MessagePostedEvent>(events[0]).Message.MessageId);
        Assert.Equal([0, 1, 2], events.OfType<ReplyPendingEvent>().Select(pending => pending.Polls));
        Assert.Equal("Hello!", Assert.IsType<ReplyEvent>(events[^1]).Reply.Answer);
    }

    [Fact]
    public async Task ReplyPendingEvent_comes_before_its_delay_and_tells_how_long_it_is()
    {
        var early = 1;
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : early-- > 0 ? FakeService.NotReady() : FakeService.Replied());
        using var client = Client(service);

        var pending = (await CollectAsync(client.StreamAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken))).OfType<ReplyPendingEvent>().ToList();

        Assert.Equal(TimeSpan.Zero, pending[0].Elapsed);
        Assert.Equal(TimeSpan.FromSeconds(1), pending[0].NextPollIn);
        Assert.Equal(TimeSpan.FromSeconds(1), pending[1].Elapsed);
        Assert.Equal(_clock.Elapsed, pending[1].Elapsed + pending[1].NextPollIn);
        Assert.All(pending, evt => Assert.Null(evt.LastFailure));
    }

    [Fact]
    public async Task ReplyPendingEvent_carries_the_failure_of_a_throttled_poll()
    {
        var throttled = 1;
        FakeService service = new(request => request.Method == HttpMethod.Post
            ? FakeService.Posted()
            : throttled-- > 0 ? FakeService.Json(HttpStatusCode.TooManyRequests, Transcript.Text("error-throttled.json")) : FakeService.Replied());
        using var client = Client(service);

        var pending = (await CollectAsync(client.StreamAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken))).OfType<ReplyPendingEvent>().ToList();

        Assert.Null(pending[0].LastFailure);
        Assert.IsType<RateLimitException>(pending[1].LastFailure);
    }

    [Fact]
    public async Task StreamAsync_sends_nothing_until_it_is_enumerated()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
        using var client = Client(service);

        var stream = client.StreamAsync(ModelId.ClaudeV2, "Hi", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(service.Requests);
        await CollectAsync(stream);

        Assert.Equal(1, service.Posts);
    }

    [Fact]
    public async Task StreamAsync_whose_reply_never_arrives_ends_with_ReplyTimeoutException()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.NotReady());
        using var client = Client(service);
        PollingOptions polling = new() { Timeout = TimeSpan.FromSeconds(10) };

        var late = await Assert.ThrowsAsync<ReplyTimeoutException>(() => CollectAsync(client.StreamAsync(FakeService.Question(), polling, cancellationToken: TestContext.Current.CancellationToken)));

        Assert.IsType<ApiTimeoutException>(late, exactMatch: false);
        Assert.Equal(TimeoutKind.Wait, late.Kind);
        Assert.Equal(polling.Timeout, late.Duration);
        Assert.Equal(polling.Timeout, _clock.Elapsed);
    }

    [Fact]
    public void StreamAsync_and_ChatAsync_with_Question_and_Content_throw_before_sending()
    {
        FakeService service = new(_ => FakeService.Posted());
        using var client = Client(service);
        var request = FakeService.Question() with { Content = [ContentBlock.Text("more")] };

        Assert.Throws<ArgumentException>(() => client.StreamAsync(request, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => { _ = client.ChatAsync(request, cancellationToken: TestContext.Current.CancellationToken); });

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Cancellation_ends_the_stream_with_the_token_of_the_caller()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.NotReady());
        using var client = Client(service);
        using CancellationTokenSource source = new();
        await using var events = client.StreamAsync(FakeService.Question(), cancellationToken: source.Token).GetAsyncEnumerator(cancellationToken: source.Token);
        Assert.True(await events.MoveNextAsync());
        Assert.True(await events.MoveNextAsync());
        Assert.IsType<ReplyPendingEvent>(events.Current);
        var next = events.MoveNextAsync().AsTask();

        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.Equal(source.Token, cancelled.CancellationToken);
        Assert.Equal(0, service.Polls);
    }

    [Fact]
    public async Task ReadTextAsync_yields_the_text_of_the_reply_in_one_fragment()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
        using var client = Client(service);

        var fragments = await CollectAsync(client.StreamAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken).ReadTextAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["Hello!"], fragments);
    }

    [Fact]
    public async Task ToChatResultAsync_returns_the_reply_and_throws_without_one()
    {
        ChatResult reply = new() { ConversationId = "c" };

        Assert.Same(reply, await Events(new ReplyEvent { Reply = reply }).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<StreamInterruptedException>(() => Events().ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    private static async IAsyncEnumerable<StreamEvent> Events(params StreamEvent[] events)
    {
        await Task.CompletedTask;
        foreach (var evt in events)
        {
            yield return evt;
        }
    }

    private BedrockChatClient Client(FakeService service) => service.Client(options =>
    {
        options.TimeProvider = _clock;
        options.Retry.Randomizer = static () => 0.5;
    });

    private Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> stream) => _clock.RunAsync(async () =>
    {
        List<T> items = [];
        await foreach (var item in stream)
        {
            items.Add(item);
        }

        return items;
    });
}
