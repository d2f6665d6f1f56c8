namespace AceData.Aichat2.Tests;

public sealed class ClosingTests
{
    private const string Event = "data: {\"type\":\"text_delta\",\"content\":\"hello\",\"id\":\"c-1\"}\n\n";

    // Left to itself, the platform would wait two seconds for the rest.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1.5);
    private static readonly ChatRequest Turn = new() { Question = "q" };

    // However much lies ready behind the event at which the reader leaves.
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(700)]
    [InlineData(20_000)]
    public async Task Leaving_a_stream_closes_its_connection_at_once(int events)
    {
        await using var server = ScriptedServer.Start(connection => StreamAsync(connection, events));
        using var client = Client(server);

        await foreach (var received in client.StreamAsync(Turn, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.IsType<TextDeltaEvent>(received);
            break;
        }

        await server.FirstClosed.WaitAsync(AtOnce, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Cancelling_a_stream_that_waits_ends_it_under_the_callers_token_and_closes_its_connection()
    {
        using CancellationTokenSource source = new();
        await using var server = ScriptedServer.Start(connection => StreamAsync(connection, 1));
        using var client = Client(server);
        await using var stream = client.StreamAsync(Turn, cancellationToken: source.Token).GetAsyncEnumerator(cancellationToken: source.Token);
        await stream.MoveNextAsync();
        var next = stream.MoveNextAsync().AsTask();

        await AssertCancelledAsync(source, next, server);
    }

    [Fact]
    public async Task Cancelling_a_call_that_waits_ends_it_under_the_callers_token_and_closes_its_connection()
    {
        using CancellationTokenSource source = new();
        TaskCompletionSource asked = new();
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            asked.SetResult();
            await connection.StallAsync();
        });
        using var client = Client(server);
        var call = client.ChatAsync(Turn, cancellationToken: source.Token);
        await asked.Task;

        await AssertCancelledAsync(source, call, server);
    }

    [Fact]
    public async Task A_stream_that_is_silent_says_so_and_closes_its_connection()
    {
        await using var server = ScriptedServer.Start(connection => StreamAsync(connection, 1));
        using var client = Client(server, options => options.StreamIdleTimeout = TimeSpan.FromMilliseconds(200));

        var (events, failure) = await Answers.ReadAsync(client);

        var exception = Assert.IsType<ApiTimeoutException>(failure);
        Assert.Single(events);
        Assert.Equal((TimeoutKind.StreamIdle, TimeSpan.FromMilliseconds(200)), (exception.Kind, exception.Duration));
        Assert.Equal(("hello", "c-1", true), (exception.PartialAnswer, exception.ConversationId, exception.MayHaveBeenProcessed));
        await server.FirstClosed.WaitAsync(AtOnce, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task AssertCancelledAsync(CancellationTokenSource source, Task call, ScriptedServer server)
    {
        await source.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, exception.CancellationToken);
        await server.FirstClosed.WaitAsync(AtOnce, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static ConversationsClient Client(ScriptedServer server, Action<ConversationsClientOptions>? configure = null)
    {
        ConversationsClientOptions options = new() { ApiToken = Answers.Token, BaseAddress = server.Address };
        configure?.Invoke(options);
        return new ConversationsClient(options);
    }

    private static async Task StreamAsync(ScriptedConnection connection, int events)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(HttpText.Head(200, "text/event-stream", "Transfer-Encoding: chunked"));
        await connection.SendAsync(string.Concat(Enumerable.Repeat(HttpText.Chunk(Event), events)));
        await connection.StallAsync();
    }
}
