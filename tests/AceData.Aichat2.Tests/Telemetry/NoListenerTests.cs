namespace AceData.Aichat2.Tests.Telemetry;

[Collection(nameof(Alone))]
public sealed class NoListenerTests
{
    private const int Events = 1_000;

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat("data: {\"type\":\"text_delta\",\"content\":\"word\",\"id\":\"c\"}\n\n", Events))
        + "data: {\"type\":\"done\",\"conversation_id\":\"c\"}\n\ndata: [DONE]\n\n");

    [Fact]
    public void With_a_listener_a_stream_costs_more_and_without_one_the_same_as_before()
    {
        using var client = Answers.Client(_ => Answers.Response(Body, "text/event-stream", HttpStatusCode.OK));
        Warm(client);

        var before = Bytes(client);
        long listened;
        using (TelemetryRecord record = new(new Uri("https://aichat2.test")))
        {
            Warm(client);
            listened = Bytes(client);
        }

        var after = Bytes(client);

        // Every event is measured when somebody listens, and the record of this test keeps each measurement.
        Assert.True(listened > before + Events, $"{before} bytes before, {listened} while listening");
        Assert.InRange(after, 0, before + 1_000);
    }

    [Fact]
    public void Without_a_listener_a_stream_costs_what_the_transport_alone_costs()
    {
        using var client = Answers.Client(_ => Answers.Response(Body, "text/event-stream", HttpStatusCode.OK));
        using HttpClient http = new(new BodyHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        using ApiTransport transport = new(ClientSettings.From(new ConversationsClientOptions { ApiToken = Answers.Token, BaseAddress = new Uri("https://aichat2.test") }), http, ownsClient: false);
        ApiRequest call = new() { Operation = "chat", Path = "", RetrySafety = RetrySafety.IfNotProcessed, Accept = "text/event-stream", Mode = ResponseMode.Events, Content = () => new RequestContent("{}"u8.ToArray()) };
        IAsyncEnumerable<StreamEvent> Bare() => transport.StreamAsync(call, static () => new StreamEventParser(), CancellationToken.None);
        Warm(client);
        Warm(Bare);

        var bare = Bytes(Bare);
        var ours = Bytes(client);

        // The request is written once; a byte an event would be above this already.
        Assert.InRange(ours - bare, -Events, Events);
    }

    [Fact]
    public void Without_a_listener_the_events_come_straight_from_the_transport()
    {
        using var client = Answers.Client(_ => Answers.Response(Body, "text/event-stream", HttpStatusCode.OK));

        var unheard = client.StreamAsync(new ChatRequest { Question = "q" }).GetType();
        using TelemetryRecord record = new(new Uri("https://aichat2.test"));
        var heard = client.StreamAsync(new ChatRequest { Question = "q" }).GetType();

        Assert.Equal(typeof(ApiTransport), unheard.DeclaringType);
        Assert.Equal(typeof(ChatTelemetry), heard.DeclaringType);
    }

    private static void Warm(ConversationsClient client) => Warm(() => Stream(client));

    private static void Warm(Func<IAsyncEnumerable<StreamEvent>> stream)
    {
        for (var i = 0; i < 20; i++)
        {
            Read(stream);
        }
    }

    private static IAsyncEnumerable<StreamEvent> Stream(ConversationsClient client) => client.StreamAsync(new ChatRequest { Question = "q" });

    private static long Bytes(ConversationsClient client) => Bytes(() => Stream(client));

    private static long Bytes(Func<IAsyncEnumerable<StreamEvent>> stream)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var began = GC.GetAllocatedBytesForCurrentThread();
            Read(stream);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - began);
        }

        return least;
    }

    // The body is in memory, so everything happens on this thread.
    private static void Read(Func<IAsyncEnumerable<StreamEvent>> stream)
    {
        var reading = CountAsync(stream);
        Assert.True(reading.IsCompletedSuccessfully);
        Assert.Equal(Events + 1, reading.Result);
    }

    private static async Task<int> CountAsync(Func<IAsyncEnumerable<StreamEvent>> stream)
    {
        var count = 0;
        await foreach (var received in stream())
        {
            count++;
        }

        return count;
    }

    private sealed class BodyHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Answers.Response(Body, "text/event-stream", HttpStatusCode.OK));
    }
}
