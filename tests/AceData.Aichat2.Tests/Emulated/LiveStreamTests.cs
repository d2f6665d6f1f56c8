using System.Threading.Channels;

namespace AceData.Aichat2.Tests;

public sealed class LiveStreamTests
{
    [Theory]
    [InlineData(StreamFormat.ServerSentEvents)]
    [InlineData(StreamFormat.NdJson)]
    public async Task Each_event_is_delivered_before_the_next_is_sent(StreamFormat format)
    {
        // The service sends one event for each permit, and a permit is given only when the event before has been read.
        var permits = Channel.CreateUnbounded<bool>();
        await using var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            BeforeEvent = async (_, cancellationToken) => await permits.Reader.ReadAsync(cancellationToken),
        }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client(format);
        permits.Writer.TryWrite(true);

        List<StreamEvent> events = [];
        await foreach (var received in client.StreamAsync(EmulatedService.Ask("20 words"), cancellationToken: TestContext.Current.CancellationToken))
        {
            events.Add(received);
            permits.Writer.TryWrite(true);
        }

        Assert.Equal(20, events.OfType<TextDeltaEvent>().Count());
        Assert.IsType<DoneEvent>(events[^1]);
    }

    [Theory]
    [InlineData(StreamFormat.ServerSentEvents)]
    [InlineData(StreamFormat.NdJson)]
    public async Task Breaking_out_of_a_stream_closes_its_connection_at_once(StreamFormat format)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(Held(after: 2, out var reached), cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client(format);

        await foreach (var received in client.StreamAsync(EmulatedService.Ask("20 words"), cancellationToken: TestContext.Current.CancellationToken))
        {
            if (received is TextDeltaEvent { Text: not "" })
            {
                await reached;
                break;
            }
        }

        await AssertAbortedAsync(emulator);
    }

    [Theory]
    [InlineData(StreamFormat.ServerSentEvents)]
    [InlineData(StreamFormat.NdJson)]
    public async Task Cancelling_while_a_read_waits_ends_it_with_the_callers_token(StreamFormat format)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(Held(after: 1, out var reached), cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client(format);

        await AssertCancelledAsync(reached, token => client.StreamAsync(EmulatedService.Ask("20 words"), cancellationToken: token).ToListAsync());
        await AssertAbortedAsync(emulator);
    }

    [Fact]
    public async Task Cancelling_between_two_events_ends_the_stream_and_closes_its_connection()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(Held(after: 3, out var reached), cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        using CancellationTokenSource cancel = new();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.StreamAsync(EmulatedService.Ask("20 words"), cancellationToken: cancel.Token).WithCancellation(cancel.Token))
            {
                await reached;
                await cancel.CancelAsync();
            }
        });

        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        await AssertAbortedAsync(emulator);
    }

    [Fact]
    public async Task Cancelling_a_call_that_waits_for_its_answer_ends_it_with_the_callers_token()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(Held(after: 0, out var reached), cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        await AssertCancelledAsync(reached, token => client.ChatAsync(EmulatedService.Ask("20 words"), cancellationToken: token));
    }

    [Fact]
    public async Task A_stream_enumerated_twice_asks_twice()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var stream = client.StreamAsync(EmulatedService.Ask("3 words"), cancellationToken: TestContext.Current.CancellationToken);

        var first = await stream.ToListAsync();
        var second = await stream.ToListAsync();

        Assert.Equal(2, emulator.Requests.Count);
        Assert.NotEqual(first[^1].ConversationId, second[^1].ConversationId);
    }

    [Fact]
    public async Task One_client_serves_many_streams_at_once_each_whole_and_in_order()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => client.StreamAsync(EmulatedService.Ask($"echo number {number}")).ToListAsync()));

        for (var number = 0; number < answers.Length; number++)
        {
            Assert.Contains($"echo number {number}\"", answers[number].OfType<TextDeltaEvent>().Last().Answer, StringComparison.Ordinal);
            Assert.IsType<DoneEvent>(answers[number][^1]);
        }
    }

    // Cancels the call when the service is at its next event.
    private static async Task AssertCancelledAsync(Task reached, Func<CancellationToken, Task> call)
    {
        using CancellationTokenSource cancel = new();
        var calling = call(cancel.Token);
        await reached;

        await cancel.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calling);
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
    }

    private static async Task AssertAbortedAsync(Aichat2Emulator emulator)
    {
        var request = await emulator.Requests.TakeAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(RequestOutcome.Aborted, await request.Completion.WaitAsync(TimeSpan.FromSeconds(1), cancellationToken: TestContext.Current.CancellationToken));
    }

    // Sends so many events, says that the next one is due, and holds it for good.
    private static Aichat2EmulatorOptions Held(int after, out Task reached)
    {
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = 0;
        reached = held.Task;
        return new Aichat2EmulatorOptions
        {
            BeforeEvent = async (_, cancellationToken) =>
            {
                if (Interlocked.Increment(ref sent) > after)
                {
                    held.TrySetResult();
                    await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
                }
            },
        };
    }
}
