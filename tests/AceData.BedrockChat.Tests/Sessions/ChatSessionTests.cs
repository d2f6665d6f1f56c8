namespace AceData.BedrockChat.Tests;

public sealed class ChatSessionTests
{
    private static readonly PollingOptions Short = new() { Timeout = TimeSpan.FromMilliseconds(50), FirstDelay = TimeSpan.FromMilliseconds(1) };

    [Fact]
    public async Task A_session_goes_on_with_its_conversation()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);

        await session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);
        await session.SendAsync("two", cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain("conversationId", service.Bodies[0], StringComparison.Ordinal);
        Assert.Contains($"\"conversationId\":\"{FakeService.ConversationId}\"", service.Bodies[1], StringComparison.Ordinal);
        Assert.Equal((FakeService.ConversationId, false), (session.ConversationId, session.HasOpenTurn));
    }

    [Fact]
    public async Task A_session_begins_under_an_id_of_the_callers()
    {
        var id = Ulid.New();
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2, id);

        Assert.Equal(id, session.ConversationId);
        await session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(id, service.Bodies[0], StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Turns_that_are_sent_at_once_go_one_after_the_other()
    {
        TaskCompletionSource replied = new(TaskCreationOptions.RunContinuationsAsynchronously);
        FakeService service = new(async (request, _) =>
        {
            if (request.Method == HttpMethod.Post)
            {
                return FakeService.Posted();
            }

            await replied.Task;
            return FakeService.Replied();
        });
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);

        var first = session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);
        var second = session.SendAsync("two", cancellationToken: TestContext.Current.CancellationToken);
        var postsMeanwhile = service.Posts;
        replied.SetResult();
        await first;
        await second;

        Assert.Equal((1, 2), (postsMeanwhile, service.Posts));
    }

    [Fact]
    public async Task No_turn_is_sent_while_one_has_no_reply()
    {
        var isReady = false;
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : isReady ? FakeService.Replied() : FakeService.NotReady());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);
        await Assert.ThrowsAsync<ReplyTimeoutException>(() => session.SendAsync("one", Short, cancellationToken: TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.SendAsync("two", Short, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((true, FakeService.MessageId), (session.HasOpenTurn, session.OpenMessage!.MessageId));
        isReady = true;
        var reply = await session.WaitForReplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        await session.SendAsync("two", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("Hello!", 2, false), (reply.Answer, service.Posts, session.HasOpenTurn));
    }

    [Fact]
    public async Task An_abandoned_turn_makes_room_for_another()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.NotReady());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);
        await Assert.ThrowsAsync<ReplyTimeoutException>(() => session.SendAsync("one", Short, cancellationToken: TestContext.Current.CancellationToken));

        session.Abandon();
        await Assert.ThrowsAsync<ReplyTimeoutException>(() => session.SendAsync("two", Short, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(2, service.Posts);
    }

    [Fact]
    public async Task A_turn_whose_answer_was_lost_stays_open_and_one_that_was_refused_does_not()
    {
        Func<HttpResponseMessage> answer = () => throw new HttpRequestException(HttpRequestError.ResponseEnded);
        FakeService service = new(_ => answer());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);

        await Assert.ThrowsAsync<ApiConnectionException>(() => session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((true, null), (session.HasOpenTurn, session.OpenMessage));
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.WaitForReplyAsync(cancellationToken: TestContext.Current.CancellationToken));
        session.Abandon();
        answer = () => FakeService.Json(HttpStatusCode.UnprocessableEntity, Transcript.Text("error-validation.json"));
        await Assert.ThrowsAsync<BadRequestException>(() => session.SendAsync("two", cancellationToken: TestContext.Current.CancellationToken));

        Assert.False(session.HasOpenTurn);
    }

    [Fact]
    public async Task The_conversation_of_a_session_is_read_back()
    {
        FakeService service = new(_ => FakeService.Json(HttpStatusCode.OK, Transcript.Text("conversation.json")));
        using var client = service.Client();
        var session = client.ResumeSession(ModelId.ClaudeV2, FakeService.ConversationId);
        var fresh = client.CreateSession(ModelId.ClaudeV2);

        var conversation = await session.GetConversationAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, conversation.Thread.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fresh.GetConversationAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StreamAsync_yields_the_events_of_the_turn_and_closes_it()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);
        List<bool> open = [];
        List<StreamEvent> events = [];

        await foreach (var evt in session.StreamAsync("one", Short with { Timeout = null }, cancellationToken: TestContext.Current.CancellationToken))
        {
            events.Add(evt);
            open.Add(session.HasOpenTurn);
        }

        Assert.Equal([typeof(MessagePostedEvent), typeof(ReplyPendingEvent), typeof(ReplyEvent)], events.Select(evt => evt.GetType()));
        Assert.Equal([true, true, false], open);
        Assert.Equal(FakeService.ConversationId, session.ConversationId);
        Assert.False(session.HasOpenTurn);
    }

    [Fact]
    public async Task StreamAsync_that_is_not_read_to_its_end_leaves_the_turn_open()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);

        await foreach (var evt in session.StreamAsync("one", cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.IsType<MessagePostedEvent>(evt);
            break;
        }

        Assert.True(session.HasOpenTurn);
        Assert.Equal(FakeService.MessageId, session.OpenMessage!.MessageId);
        var reply = await session.WaitForReplyAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("Hello!", reply.Answer);
        Assert.False(session.HasOpenTurn);
    }

    [Fact]
    public async Task SendAsync_whose_polls_are_refused_leaves_the_turn_open()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Json(HttpStatusCode.Forbidden, Transcript.Text("error-gateway.json")));
        using var client = service.Client();
        var session = client.CreateSession(ModelId.ClaudeV2);

        var refused = await Assert.ThrowsAsync<PermissionDeniedException>(() => session.SendAsync("one", Short with { Timeout = null }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.False(refused.MayHaveBeenProcessed);
        Assert.True(session.HasOpenTurn);
    }

    [Fact]
    public async Task SendAsync_passes_request_options_to_every_request()
    {
        FakeService service = new(request => request.Method == HttpMethod.Post ? FakeService.Posted() : FakeService.Replied());
        using var client = service.Client();

        await client.CreateSession(ModelId.ClaudeV2).SendAsync(
            "one", new PollingOptions { FirstDelay = TimeSpan.FromMilliseconds(1) }, new RequestOptions { ApiToken = "another-key" }, TestContext.Current.CancellationToken);

        Assert.Equal(["another-key", "another-key"], service.Keys);
    }
}
