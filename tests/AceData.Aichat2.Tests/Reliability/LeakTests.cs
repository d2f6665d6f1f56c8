using System.Diagnostics.Tracing;

namespace AceData.Aichat2.Tests;

/// <summary>Counts what the whole process holds, so nothing may run beside it.</summary>
[CollectionDefinition(nameof(LeakTests), DisableParallelization = true)]
[Collection(nameof(LeakTests))]
public sealed class LeakTests
{
    private const string Json = """{"answer":"hello","id":"c-1","messages":[]}""";
    private const string Event = "data: {\"type\":\"text_delta\",\"content\":\"hello\",\"id\":\"c-1\"}\n\n";
    private const string Done = "data: {\"type\":\"done\"}\n\ndata: [DONE]\n\n";

    [Fact]
    public async Task Ten_thousand_calls_of_every_outcome_leave_no_sockets_no_buffers_and_no_objects_behind()
    {
        await using var server = ScriptedServer.Start(ServeAsync, remembers: false);
        using var client = new ConversationsClient(new ConversationsClientOptions
        {
            ApiToken = Answers.Token,
            BaseAddress = server.Address,
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, MaxRetries = 1 },
            Limiter = new RequestLimiter(20, 1_000_000),
        });
        await CallAsync(client, 2_000);
        using PooledBuffers buffers = new();
        var heap = GC.GetTotalMemory(forceFullCollection: true);

        await CallAsync(client, 10_000);

        var growth = GC.GetTotalMemory(forceFullCollection: true) - heap;
        Assert.InRange(growth, long.MinValue, 10_000 * 40);
        Assert.InRange(buffers.Outstanding, int.MinValue, 64);
        Assert.True(buffers.Rented > 10_000, "The buffers were not watched.");
        Assert.InRange(server.Open, 0, 40);
    }

    private static async Task CallAsync(ConversationsClient client, int calls)
    {
        await Parallel.ForAsync(0, calls, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (call, _) =>
        {
            try
            {
                await Begin(client, call);
            }
            catch (Exception exception) when (exception is AceDataException or OperationCanceledException)
            {
                // As wanted.
            }
        });
    }

    private static Task Begin(ConversationsClient client, int call) => (call % 8) switch
    {
        0 => client.ChatAsync(new ChatRequest { Question = "fine" }),
        1 => client.ChatAsync(new ChatRequest { Question = "error" }),
        2 => client.ChatAsync(new ChatRequest { Question = "cut" }),
        3 => client.DeleteAsync(call % 16 < 8 ? "fine" : "error"),
        4 => ReadAsync(client, "events", int.MaxValue),
        5 => ReadAsync(client, "cut events", int.MaxValue),
        6 => ReadAsync(client, "events", 1),
        _ => CancelAsync(client),
    };

    private static async Task ReadAsync(ConversationsClient client, string wish, int events)
    {
        await foreach (var received in client.StreamAsync(new ChatRequest { Question = wish }))
        {
            if (received is not null && --events == 0)
            {
                return;
            }
        }
    }

    private static async Task CancelAsync(ConversationsClient client)
    {
        using CancellationTokenSource source = new();
        await foreach (var received in client.StreamAsync(new ChatRequest { Question = "stall" }, cancellationToken: source.Token))
        {
            Assert.NotNull(received);
            await source.CancelAsync();
        }
    }

    private static async Task ServeAsync(ScriptedConnection connection)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            var wish = request.Body;
            if (wish.Contains("cut events", StringComparison.Ordinal))
            {
                await connection.SendAsync(HttpText.Head(200, "text/event-stream", "Transfer-Encoding: chunked") + HttpText.Chunk(Event));
                return;
            }

            if (wish.Contains("stall", StringComparison.Ordinal))
            {
                await connection.SendAsync(HttpText.Head(200, "text/event-stream", "Transfer-Encoding: chunked") + HttpText.Chunk(Event));
                await connection.StallAsync();
                return;
            }

            if (wish.Contains("cut", StringComparison.Ordinal))
            {
                return;
            }

            await connection.SendAsync(Answer(wish));
        }
    }

    private static byte[] Answer(string wish)
    {
        if (wish.Contains("error", StringComparison.Ordinal))
        {
            return HttpText.Whole(500, "application/json", """{"error":{"code":"chat_error","message":"no"}}""");
        }

        return wish.Contains("events", StringComparison.Ordinal)
            ? HttpText.Whole(200, "text/event-stream", Event + Event + Done)
            : HttpText.Whole(200, "application/json", Json);
    }

    /// <summary>Counts the buffers taken from and given back to the shared pools.</summary>
    private sealed class PooledBuffers : EventListener
    {
        private int _rented;
        private int _returned;

        public int Rented => Volatile.Read(ref _rented);

        public int Outstanding => Rented - Volatile.Read(ref _returned);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName == "BufferRented")
            {
                Interlocked.Increment(ref _rented);
            }
            else if (eventData.EventName == "BufferReturned")
            {
                Interlocked.Increment(ref _returned);
            }
        }
    }
}
