using System.Net.Sockets;

namespace AceData.Aichat2.Tests;

public sealed class RepeatTests
{
    private static readonly ChatRequest Turn = new() { Question = "q", Id = "c-1" };

    public static TheoryData<int, int, int, int> StatusesAndRequests => new()
    {
        // status; requests of a turn that is kept, of one that is not, of a resume
        { 400, 1, 1, 1 },
        { 408, 1, 1, 3 },
        { 409, 1, 1, 1 },
        { 429, 3, 3, 3 },
        { 500, 1, 3, 3 },
        { 501, 1, 1, 1 },
        { 502, 1, 3, 3 },
        { 503, 3, 3, 3 },
        { 504, 1, 3, 3 },
    };

    [Theory]
    [MemberData(nameof(StatusesAndRequests))]
    public async Task A_turn_is_repeated_only_where_that_cannot_double_it(int status, int kept, int notKept, int resumed)
    {
        Assert.Equal(kept, await CountAsync(Turn));
        Assert.Equal(notKept, await CountAsync(Turn with { Stateful = false }));
        Assert.Equal(resumed, await CountAsync(new ChatRequest { Id = "c-1", ToolResults = [new ToolResult { ToolUseId = "t", Output = "o" }] }));

        async Task<int> CountAsync(ChatRequest request)
        {
            ScriptedService service = new(ScriptedService.Error(status));
            using var client = service.Client();
            await Assert.ThrowsAnyAsync<AceDataException>(() => client.ChatAsync(request));
            return service.Requests.Count;
        }
    }

    [Fact]
    public async Task A_turn_whose_connection_was_cut_is_not_repeated_and_says_that_it_may_have_happened()
    {
        ScriptedService service = new(ScriptedService.Failure(new HttpRequestException(HttpRequestError.ResponseEnded)));
        using var client = service.Client();

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(exception.MayHaveBeenProcessed);
        Assert.Single(service.Requests);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_queued_turn_is_as_little_repeated_as_one_that_is_waited_for()
    {
        ScriptedService service = new(ScriptedService.Error(500));
        using var client = service.Client();

        await Assert.ThrowsAsync<ServerException>(() => client.EnqueueAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Single(service.Requests);
    }

    // A handler of the caller's that repeats by itself may have sent the turn before the attempt that was refused.
    [Fact]
    public async Task A_refused_connection_counts_only_when_the_body_never_left()
    {
        HttpRequestException refused = new(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));
        ScriptedService sent = new(ScriptedService.Failure(refused));
        using var client = sent.Client();
        using ConversationsClient unsent = new(
            new ConversationsClientOptions { ApiToken = Answers.Token, Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } },
            new HttpClient(new Unreachable(refused)));

        var afterSending = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));
        var beforeSending = await Assert.ThrowsAsync<ApiConnectionException>(() => unsent.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((1, true), (afterSending.Attempts, afterSending.MayHaveBeenProcessed));
        Assert.Equal((3, false), (beforeSending.Attempts, beforeSending.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task A_turn_is_repeated_after_all_when_the_caller_says_so()
    {
        ScriptedService service = new(ScriptedService.Error(500), ScriptedService.Good());
        using var client = service.Client(options => options.Retry.RetryNonIdempotent = true);

        var answer = await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, answer.Metadata.Attempts);
    }

    [Fact]
    public async Task Every_request_is_a_new_message_with_the_same_body_and_a_token_asked_for_anew()
    {
        var asked = 0;
        ScriptedService service = new(ScriptedService.Error(503), ScriptedService.Error(503), ScriptedService.Good());
        using var client = service.Client(options => options.TokenProvider = _ => new ValueTask<string>($"made-up-token-{++asked}"));

        await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, service.Requests.Distinct().Count());
        Assert.Single(service.Bodies.Distinct());
        Assert.Equal(["made-up-token-1", "made-up-token-2", "made-up-token-3"], service.Tokens);
    }

    [Fact]
    public async Task A_refused_token_is_asked_for_once_more_and_only_once()
    {
        var asked = 0;
        ScriptedService renewed = new(ScriptedService.Error(401), ScriptedService.Good());
        ScriptedService refused = new(ScriptedService.Error(401));
        using var first = renewed.Client(options => options.TokenProvider = _ => new ValueTask<string>($"made-up-token-{++asked}"));
        using var second = refused.Client(options => options.TokenProvider = _ => new ValueTask<string>("made-up-token"));

        var answer = await first.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);
        var exception = await Assert.ThrowsAsync<AuthenticationException>(() => second.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["made-up-token-1", "made-up-token-2"], renewed.Tokens);
        Assert.Equal(2, answer.Metadata.Attempts);
        Assert.Equal(2, exception.Attempts);
    }

    [Fact]
    public async Task A_fixed_token_that_is_refused_is_not_tried_again()
    {
        ScriptedService service = new(ScriptedService.Error(401));
        using var client = service.Client();
        using var provided = service.Client(options => options.TokenProvider = _ => new ValueTask<string>("made-up-token"));

        await Assert.ThrowsAsync<AuthenticationException>(() => client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<AuthenticationException>(() => provided.RetrieveAsync("c-1", new RequestOptions { ApiToken = "made-up-own-token" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task A_delete_that_was_repeated_and_then_finds_nothing_has_succeeded()
    {
        ScriptedService service = new(ScriptedService.Error(504), ScriptedService.Error(404));
        using var client = service.Client();

        var done = await client.DeleteAsync("c-1", cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(done.Success);
        Assert.Equal(("c-1", 2, 404), (done.Id, done.Metadata.Attempts, (int)done.Metadata.StatusCode!));
    }

    [Fact]
    public async Task A_delete_that_finds_nothing_at_first_fails_even_after_a_new_token()
    {
        ScriptedService missing = new(ScriptedService.Error(404));
        ScriptedService renewed = new(ScriptedService.Error(401), ScriptedService.Error(404));
        using var first = missing.Client();
        using var second = renewed.Client(options => options.TokenProvider = _ => new ValueTask<string>("made-up-token"));

        await Assert.ThrowsAsync<NotFoundException>(() => first.DeleteAsync("c-1", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotFoundException>(() => second.DeleteAsync("c-1", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Answers_that_are_not_used_are_disposed()
    {
        List<StallingStream> bodies = [];
        ScriptedService service = new(
            (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.SeeOther) { Content = new StreamContent(Remember()) }),
            (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StreamContent(Remember()) { Headers = { ContentType = new("text/event-stream") } } }));
        using var client = service.Client();

        await Assert.ThrowsAsync<ProtocolException>(() => client.RetrieveAsync("c-1", cancellationToken: TestContext.Current.CancellationToken));
        await foreach (var received in client.StreamAsync(Turn, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.NotNull(received);
            break;
        }

        Assert.All(bodies, body => Assert.True(body.IsDisposed));
        Assert.Equal(2, bodies.Count);

        StallingStream Remember()
        {
            bodies.Add(new StallingStream("data: {\"type\":\"thinking\",\"content\":\"t\"}\n\n"u8.ToArray()));
            return bodies[^1];
        }
    }

    private sealed class Unreachable(Exception exception) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(exception);
    }
}
