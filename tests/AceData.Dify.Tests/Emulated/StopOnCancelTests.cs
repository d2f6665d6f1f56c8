namespace AceData.Dify.Tests;

public sealed class StopOnCancelTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaving_a_stream_tells_the_app_when_asked_to(bool stops)
    {
        await using var emulator = await HoldingAfterTwoAsync();
        using var client = emulator.Client(options => options.StopOnCancel = stops);

        await foreach (var received in client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal("message", received.Type);
            break;
        }

        Assert.Equal(stops ? ["chat", "stop"] : ["chat"], emulator.Requests.Select(request => request.Action));
    }

    [Fact]
    public async Task Cancelling_a_stream_tells_the_app_and_throws_the_cancellation()
    {
        await using var emulator = await HoldingAfterTwoAsync();
        using var client = emulator.Client(options => options.StopOnCancel = true);
        using CancellationTokenSource cancellation = new();
        var read = 0;

        async Task ReadAsync()
        {
            await foreach (var received in client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: cancellation.Token))
            {
                if (++read == 2)
                {
                    cancellation.Cancel();
                }
            }
        }

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(ReadAsync);

        Assert.Equal(cancellation.Token, failure.CancellationToken);
        Assert.Equal(["chat", "stop"], emulator.Requests.Select(request => request.Action));
    }

    [Fact]
    public async Task A_stream_that_came_to_its_end_is_not_stopped()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client(options => options.StopOnCancel = true);

        await client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<StreamErrorException>(() => client.StreamAsync(new ChatRequest { Query = "please fail" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["chat", "chat"], emulator.Requests.Select(request => request.Action));
    }

    [Fact]
    public async Task A_failure_of_stopping_hides_nothing()
    {
        await using var emulator = await HoldingAfterTwoAsync();
        emulator.Faults.Add(Fault.Status(500, "internal_server_error") with { Action = "stop" });
        using var client = emulator.Client(options => options.StopOnCancel = true);

        await foreach (var received in client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal(0, emulator.Faults.Remaining);
    }

    private static Task<DifyEmulator> HoldingAfterTwoAsync()
    {
        var events = 0;
        return DifyEmulator.StartAsync(new DifyEmulatorOptions
        {
            Answer = _ => "one two three four",
            BeforeEvent = (_, cancellationToken) => ++events > 2 ? new ValueTask(new TaskCompletionSource().Task.WaitAsync(cancellationToken)) : default,
        });
    }
}
