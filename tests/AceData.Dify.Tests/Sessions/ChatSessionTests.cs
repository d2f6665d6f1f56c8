namespace AceData.Dify.Tests;

public sealed class ChatSessionTests
{
    private const string Answer = "data: {\"event\":\"message\",\"conversation_id\":\"c-1\",\"task_id\":\"t-1\",\"answer\":\"Hello\"}\n\n";
    private const string End = "data: {\"event\":\"message_end\",\"conversation_id\":\"c-1\",\"task_id\":\"t-1\"}\n\n";
    private const string Error = "data: {\"event\":\"error\",\"conversation_id\":\"c-1\",\"code\":\"completion_request_error\",\"status\":400,\"message\":\"failed\"}\n\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_continues_the_conversation_of_the_first_turn()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client(options => options.User = null);
        var session = client.CreateSession("grace");

        var first = await session.SendAsync("one", cancellationToken: Token);
        var second = await session.SendAsync(new ChatRequest { Query = "two" }, cancellationToken: Token);

        Assert.StartsWith("This is turn 1.", first.Answer, StringComparison.Ordinal);
        Assert.StartsWith("This is turn 2.", second.Answer, StringComparison.Ordinal);
        Assert.Equal(first.ConversationId, session.ConversationId);
        Assert.Equal(second.ConversationId, session.ConversationId);
        Assert.Equal("grace", session.User);
        Assert.False(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task ResumeSession_continues_an_existing_conversation_and_reads_its_history_oldest_first()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var id = (await client.ChatAsync("one", cancellationToken: Token)).ConversationId;
        var session = client.ResumeSession(id);

        var texts = await session.StreamAsync("two", cancellationToken: Token).ReadTextAsync(Token).ToListAsync();
        var history = await session.GetHistoryAsync(cancellationToken: Token);

        Assert.StartsWith("This is turn 2.", string.Concat(texts), StringComparison.Ordinal);
        Assert.Equal(["one", "two"], history.Select(message => message.Query));
    }

    [Fact]
    public async Task GetHistoryAsync_sends_nothing_before_the_conversation_has_an_ID()
    {
        var dify = FakeDify.Answering("""{"data":[]}""");
        using var client = dify.Client();

        Assert.Empty(await client.CreateSession().GetHistoryAsync(cancellationToken: Token));

        Assert.Empty(dify.Requests);
    }

    [Fact]
    public async Task StreamAsync_remembers_the_ID_from_the_first_event()
    {
        var dify = FakeDify.Answering(Answer + End, mediaType: "text/event-stream");
        using var client = dify.Client();
        var session = client.CreateSession();

        await foreach (var evt in session.StreamAsync("q", cancellationToken: Token))
        {
            Assert.Equal("message", evt.Type);
            Assert.Equal("c-1", session.ConversationId);
            break;
        }

        Assert.True(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task A_turn_that_the_app_failed_may_be_stored_and_keeps_the_ID()
    {
        var dify = FakeDify.Answering(Answer + Error, mediaType: "text/event-stream");
        using var client = dify.Client();
        var session = client.CreateSession();

        await Assert.ThrowsAsync<StreamErrorException>(() => session.SendAsync("q", cancellationToken: Token));

        Assert.Equal("c-1", session.ConversationId);
        Assert.True(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task A_turn_that_was_rejected_is_not_stored_and_the_next_one_runs()
    {
        var rejects = true;
        FakeDify dify = new(_ => rejects
            ? FakeDify.Response("""{"code":"invalid_param","message":"no","status":400}""", HttpStatusCode.BadRequest)
            : FakeDify.Response(Answer + End, mediaType: "text/event-stream"));
        using var client = dify.Client();
        var session = client.CreateSession();

        await Assert.ThrowsAsync<BadRequestException>(() => session.SendAsync("q", cancellationToken: Token));
        Assert.False(session.LastTurnMayBeStored);
        Assert.Null(session.ConversationId);

        rejects = false;
        Assert.Equal("Hello", (await session.SendAsync("q", cancellationToken: Token)).Answer);
    }

    [Fact]
    public async Task A_second_turn_waits_for_the_first_and_its_wait_can_be_canceled()
    {
        var dify = FakeDify.Answering(Answer + End, mediaType: "text/event-stream");
        using var client = dify.Client();
        var session = client.CreateSession();
        using CancellationTokenSource cancellation = new();

        await using (var first = session.StreamAsync("one", cancellationToken: Token).GetAsyncEnumerator(Token))
        {
            Assert.True(await first.MoveNextAsync());
            var second = session.SendAsync("two", cancellationToken: cancellation.Token);
            Assert.False(second.IsCompleted);
            cancellation.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        }

        Assert.Single(dify.Requests);
        await session.SendAsync("three", cancellationToken: Token);
        Assert.Equal("c-1", dify.Sent.Json.GetProperty("conversation_id").GetString());
    }

    [Fact]
    public async Task SendAsync_uses_the_options_of_the_turn()
    {
        var dify = FakeDify.Answering(Answer + End, mediaType: "text/event-stream");
        using var client = dify.Client();

        await client.CreateSession().SendAsync("q", new RequestOptions { ApiToken = "app-other" }, Token);

        Assert.Equal("Bearer app-other", dify.Sent.Authorization);
    }

    [Fact]
    public async Task SendAsync_refuses_what_it_cannot_send_before_sending()
    {
        var dify = FakeDify.Answering(Answer + End, mediaType: "text/event-stream");
        using var client = dify.Client();
        using var nobody = dify.Client(options => options.User = null);
        var session = client.ResumeSession("c-1");

        await Assert.ThrowsAsync<ArgumentException>(() => session.SendAsync(" ", cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => session.SendAsync(new ChatRequest { Query = "" }, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => session.SendAsync(new ChatRequest { Query = "q", ConversationId = "c-2" }, cancellationToken: Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => nobody.CreateSession().SendAsync("q", cancellationToken: Token));
        Assert.Throws<ArgumentException>(() => client.ResumeSession(" "));
        Assert.Throws<ArgumentException>(() => client.CreateSession(" "));

        Assert.Empty(dify.Requests);
    }
}
