using System.Text;
using AceData;
using AceData.Aichat2;
using Network.Tests.Clients;

namespace Network.Tests.Calls;

/// <summary>F1, F8 and F9: every limit holds, whatever handler and stream do with the token they are given.</summary>
public sealed class DeafStreamTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    // Only a call that ignores its limit reaches this one.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    public static TheoryData<string> All => ClientOperations.Names(ClientOperations.All);

    public static TheoryData<string> Plain => ClientOperations.Names(ClientOperations.All.Where(operation => operation.Kind != "stream"));

    public static TheoryData<string> Streams => ClientOperations.Names(ClientOperations.All.Where(operation => operation.Kind == "stream"));

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task Timeout_ends_a_call_inside_a_body_that_ignores_its_token(string name)
    {
        using var call = OpenDeaf(name, options => options.Timeout = Short);

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken).WaitAsync(Bound);

        Assert.Equal(TimeoutKind.Call, Members.KindOf(Assert.IsType<ApiTimeoutException>(outcome.Exception)));
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task StreamIdleTimeout_ends_a_stream_that_ignores_its_token(string name)
    {
        using var call = OpenDeaf(name, options => options.StreamIdleTimeout = Short);

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken).WaitAsync(Bound);

        Assert.Equal(TimeoutKind.StreamIdle, Members.KindOf(Assert.IsType<ApiTimeoutException>(outcome.Exception)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Timeout_ends_a_call_whose_handler_ignores_its_token(string name)
    {
        using var http = Http.Over(new DeafHandler(null, ""));
        using var call = Open(name, http, options => options.Timeout = Short);

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken).WaitAsync(Bound);

        Assert.Equal(TimeoutKind.Call, Members.KindOf(Assert.IsType<ApiTimeoutException>(outcome.Exception)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Cancellation_ends_a_call_whose_handler_ignores_its_token(string name)
    {
        DeafHandler handler = new(null, "");
        using var http = Http.Over(handler);
        using var call = Open(name, http);
        using CancellationTokenSource cancel = new();
        async Task CancelAsync()
        {
            await handler.Asked.Task;
            await cancel.CancelAsync();
        }

        var canceling = CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.SendAsync(cancel.Token).WaitAsync(Bound));
        await canceling;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Cancellation_ends_a_call_inside_a_body_that_ignores_its_token(string name)
    {
        using CancellationTokenSource cancel = new(Short);
        using var call = OpenDeaf(name);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.SendAsync(cancel.Token).WaitAsync(Bound));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Dispose_of_the_client_ends_a_call_inside_a_body_that_ignores_its_token(string name)
    {
        var call = OpenDeaf(name);
        var calling = call.SendAsync(TestContext.Current.CancellationToken);
        call.Dispose();


        await Assert.ThrowsAsync<ObjectDisposedException>(() => calling.WaitAsync(Bound));
    }

    [Fact]
    public async Task Leaving_the_loop_ends_at_once_while_the_stream_ignores_its_token()
    {
        DeafStream stream = new(Encoding.UTF8.GetBytes(Aichat2Calls.Events[..60]));
        using var http = Http.Over(new DeafHandler(stream, "text/event-stream"));
        using var client = Aichat2Calls.Client(new ClientSetup(new Uri("http://127.0.0.1:9/")) { Http = http });

        await ReadOneAsync(client).WaitAsync(Bound);

        Assert.True(stream.IsDisposed);
    }

    [Fact]
    public async Task Dispose_of_a_client_with_its_own_connections_ends_a_silent_stream()
    {
        await using var origin = Origins.Origin.Start(async exchange =>
        {
            await exchange.BeginAsync("text/event-stream");
            await exchange.WriteChunkAsync(Aichat2Calls.Events[..60]);
            await exchange.StallAsync();
        });
        var client = Aichat2Calls.Client(new ClientSetup(origin.Address));
        await using var events = client.StreamAsync(new ChatRequest { Question = "q" }).GetAsyncEnumerator();
        await events.MoveNextAsync();
        var next = events.MoveNextAsync().AsTask();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => next.WaitAsync(Bound));
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Silence_of_events_ends_a_stream_of_comments(string name)
    {
        await using var origin = Origins.Origin.Start(async exchange =>
        {
            await exchange.BeginAsync("text/event-stream");
            while (true)
            {
                await exchange.WriteChunkAsync(": keep-alive\n\n");
            }
        });
        using var call = ClientOperations.Find(name).Open(new ClientSetup(origin.Address) { Configure = options => Members.Set(options, "EventIdleTimeout", (TimeSpan?)Short) });

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken).WaitAsync(Bound);

        Assert.IsType<ApiTimeoutException>(outcome.Exception);
    }

    private static async Task ReadOneAsync(ConversationsClient client)
    {
        await foreach (var _ in client.StreamAsync(new ChatRequest { Question = "q" }))
        {
            break;
        }
    }

    private static ClientCall OpenDeaf(string name, Action<ApiClientOptions>? configure = null)
    {
        var operation = ClientOperations.Find(name);
        DeafStream stream = new(Encoding.UTF8.GetBytes(operation.Answer[..(operation.Answer.Length / 2)]));
        return Open(name, Http.Over(new DeafHandler(stream, operation.ContentType)), configure);
    }

    private static ClientCall Open(string name, HttpClient http, Action<ApiClientOptions>? configure = null) =>
        ClientOperations.Find(name).Open(new ClientSetup(new Uri("http://127.0.0.1:9/")) { Http = http, Configure = configure ?? (_ => { }) });
}
