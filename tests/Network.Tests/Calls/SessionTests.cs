using AceData;
using AceData.Aichat2;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Calls;

/// <summary>S1 and S2: turns of one session that wait for each other, and a first turn that is left.</summary>
public sealed class SessionTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task SendAsync_inside_the_stream_loop_of_the_same_session_ends_at_the_timeout()
    {
        await AssertTimesOutInsideStreamAsync();
    }

    [Fact]
    public async Task SendAsync_that_waits_for_another_turn_says_so()
    {
        var exception = await AssertTimesOutInsideStreamAsync();

        Assert.Contains("another turn", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SendAsync_that_waited_for_another_turn_was_not_processed()
    {
        var exception = await AssertTimesOutInsideStreamAsync();

        Assert.False(exception.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task Id_is_known_after_the_first_turn_is_left_in_the_middle()
    {
        await using var origin = Streaming();
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address));
        var session = client.CreateSession("gpt-4o");

        await foreach (var _ in session.StreamAsync("hello"))
        {
            break;
        }

        Assert.Equal("c-1", session.Id);
    }

    [Fact]
    public async Task Next_turn_continues_the_conversation_whose_first_turn_was_left()
    {
        await using var origin = Streaming();
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address));
        var session = client.CreateSession("gpt-4o");
        await foreach (var _ in session.StreamAsync("hello"))
        {
            break;
        }

        await session.SendAsync("again").WaitAsync(Bound);

        Assert.Contains("\"id\":\"c-1\"", origin.Log.Last().Body, StringComparison.Ordinal);
    }

    // A turn that is sent while the stream of another one is read.
    private static async Task<ApiTimeoutException> AssertTimesOutInsideStreamAsync()
    {
        await using var origin = Streaming();
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address) { Configure = options => options.Timeout = TimeSpan.FromMilliseconds(300) });
        var session = client.CreateSession("gpt-4o");
        await using var events = session.StreamAsync("hello").GetAsyncEnumerator();
        await events.MoveNextAsync();

        return await Assert.ThrowsAsync<ApiTimeoutException>(() => session.SendAsync("again").WaitAsync(Bound));
    }

    // Streams begin and stay silent; plain turns are answered.
    private static Origin Streaming() => Origin.Start(async exchange =>
    {
        await exchange.ReadBodyAsync();
        if (exchange.Request.Headers["Accept"] != "text/event-stream")
        {
            await ClientOperations.Find("aichat2 chat").GoodAsync(exchange);
            return;
        }

        await exchange.BeginAsync("text/event-stream");
        await exchange.WriteChunkAsync(Aichat2Calls.Events[..60]);
        await exchange.StallAsync();
    });
}
