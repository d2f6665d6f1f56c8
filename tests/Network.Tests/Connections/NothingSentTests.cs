using System.Net;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Connections;

/// <summary>P3: a call that ends before a byte of it was sent cannot have been processed.</summary>
public sealed class NothingSentTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    public static TheoryData<string> Turns => ClientOperations.Names(ClientOperations.Turns);

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Timeout_in_a_black_hole_leaves_a_turn_unprocessed(string name)
    {
        using var hole = await BlackHole.OpenAsync();

        var outcome = await CallAsync(name, new ClientSetup(hole.Address) { Configure = options => options.Timeout = Short });

        Assert.False(outcome.Failure.MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Timeout_at_a_proxy_that_never_answers_CONNECT_leaves_a_turn_unprocessed(string name)
    {
        await using var proxy = ScriptedProxy.Silent();
        using var handler = Http.Trusting(new WebProxy(proxy.Address));
        using var http = Http.Over(handler);

        var outcome = await CallAsync(name, new ClientSetup(new Uri("https://127.0.0.1:9/")) { Http = http, Configure = options => options.Timeout = Short });

        Assert.False(outcome.Failure.MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Timeout_in_the_queue_for_an_HTTP2_stream_leaves_a_turn_unprocessed(string name)
    {
        var operation = ClientOperations.Find(name);
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var origin = await KestrelOrigin.StartAsync(
            async context =>
            {
                arrived.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            },
            Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2,
            limits: limits => limits.Http2.MaxStreamsPerConnection = 1);
        using var handler = Http.Trusting();
        handler.EnableMultipleHttp2Connections = false;
        using var http = Http.Over(handler, HttpVersion.Version20);
        using CancellationTokenSource stop = new();
        using var first = operation.Open(new ClientSetup(origin.Address) { Http = http });
        var holder = first.SendAsync(stop.Token);
        await arrived.Task;

        var outcome = await CallAsync(name, new ClientSetup(origin.Address) { Http = http, Configure = options => options.Timeout = Short });

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => holder);
        Assert.False(outcome.Failure.MayHaveBeenProcessed);
    }

    private static Task<Outcome> CallAsync(string name, ClientSetup setup) =>
        Outcome.OfAsync(ClientOperations.Find(name), setup, TestContext.Current.CancellationToken);
}
