using System.Net;
using AceData;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Connections;

/// <summary>P2, P10 and T10: HTTP/2, where the platform and gateways resend below the client.</summary>
public sealed class Http2Tests
{
    public static TheoryData<string> Turns => ClientOperations.Names(ClientOperations.Turns);

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_haproxy_with_h2_whose_origin_resets_reaches_the_origin_once(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndResetAsync());
        await using var haproxy = await Gateways.HaproxyAsync(origin.Port, "proto h2", "retries 0");

        await OverHttp2Async(name, haproxy.Address);

        Assert.Equal(1, origin.Turns);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_haproxy_with_h2_whose_origin_resets_once_is_not_a_success(string name)
    {
        var operation = ClientOperations.Find(name);
        var count = 0;
        await using var origin = Origin.Start(exchange => Interlocked.Increment(ref count) == 1 ? exchange.ReadAndResetAsync() : operation.GoodAsync(exchange));
        await using var haproxy = await Gateways.HaproxyAsync(origin.Port, "proto h2", "retries 0");

        var outcome = await OverHttp2Async(name, haproxy.Address);

        Assert.IsAssignableFrom<AceDataException>(outcome.Exception);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_is_sent_again_by_haproxy_with_h2_when_RetryNonIdempotent_is_set(string name)
    {
        var operation = ClientOperations.Find(name);
        var count = 0;
        await using var origin = Origin.Start(exchange => Interlocked.Increment(ref count) == 1 ? exchange.ReadAndResetAsync() : operation.GoodAsync(exchange));
        await using var haproxy = await Gateways.HaproxyAsync(origin.Port, "proto h2", "retries 0");

        await OverHttp2Async(name, haproxy.Address, options => options.Retry.RetryNonIdempotent = true);

        Assert.Equal(2, origin.Turns);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_of_a_refused_stream_was_not_processed(string name)
    {
        await using var origin = RawHttp2Origin.Start(_ => Http2Reaction.RefuseStream);

        var outcome = await OwnHandlerAsync(name, origin.Address);

        Assert.False(outcome.Failure.MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_of_a_refused_stream_is_sent_once(string name)
    {
        await using var origin = RawHttp2Origin.Start(_ => Http2Reaction.RefuseStream);

        await OverHttp2Async(name, origin.Address);

        Assert.Equal(1, origin.Requests);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_of_a_stream_that_is_reset_may_have_been_processed(string name)
    {
        await using var origin = RawHttp2Origin.Start(_ => Http2Reaction.Reset);

        var outcome = await OverHttp2Async(name, origin.Address);

        Assert.True(outcome.Failure.MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turns_are_answered_once_each_while_the_service_says_GOAWAY_every_seventh_time(string name)
    {
        var operation = ClientOperations.Find(name);
        await using var origin = RawHttp2Origin.Start(
            number => number % 7 == 0 ? Http2Reaction.GoAwayAfterAnswer : Http2Reaction.Answer, operation.ContentType, operation.Answer);
        using var handler = Http.Trusting();
        using var http = Http.Over(handler, HttpVersion.Version20);
        using var call = operation.Open(new ClientSetup(origin.Address) { Http = http });

        for (var i = 0; i < 50; i++)
        {
            await call.SendAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(50, origin.Answered);
    }

    [Theory]
    [InlineData("aichat2 stream")]
    [InlineData("dify stream")]
    public async Task Twenty_streams_share_one_connection_with_HttpVersion_2(string name)
    {
        await using var origin = await StreamsAsync(name);
        using var call = ClientOperations.Find(name).Open(new ClientSetup(origin.Address) { Configure = UseHttp2 });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => call.SendAsync(TestContext.Current.CancellationToken)));

        Assert.Equal(1, origin.Connections);
    }

    [Theory]
    [InlineData("aichat2 stream")]
    [InlineData("dify stream")]
    public async Task Twenty_streams_succeed_where_the_service_takes_five_on_a_connection(string name)
    {
        await using var origin = await StreamsAsync(name, limits => limits.Http2.MaxStreamsPerConnection = 5);
        using var call = ClientOperations.Find(name).Open(new ClientSetup(origin.Address) { Configure = UseHttp2 });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => call.SendAsync(TestContext.Current.CancellationToken)));

        Assert.Equal(20, origin.Requests);
    }

    [Fact]
    public async Task Twenty_streams_over_TLS_share_one_connection()
    {
        var operation = ClientOperations.Find("aichat2 stream");
        await using var origin = await KestrelOrigin.StartAsync(context => AnswerAsync(context, operation), HttpProtocols.Http2, Certificates.Loopback);
        using var provider = Registered.Aichat2(origin.Address, UseHttp2);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Registered.StreamAsync(provider)));

        Assert.Equal(1, origin.Connections);
    }

    private static Task<KestrelOrigin> StreamsAsync(string name, Action<KestrelServerLimits>? limits = null) =>
        KestrelOrigin.StartAsync(context => AnswerAsync(context, ClientOperations.Find(name)), HttpProtocols.Http2, limits: limits);

    private static async Task AnswerAsync(HttpContext context, ClientOperation operation)
    {
        context.Response.ContentType = operation.ContentType;
        await context.Response.WriteAsync(operation.Answer);
    }

    private static void UseHttp2(ApiClientOptions options) => Members.Set(options, "HttpVersion", HttpVersion.Version20);

    private static Task<Outcome> OwnHandlerAsync(string name, Uri address) =>
        Outcome.OfAsync(ClientOperations.Find(name), new ClientSetup(address) { Configure = UseHttp2 }, TestContext.Current.CancellationToken);

    private static async Task<Outcome> OverHttp2Async(string name, Uri address, Action<ApiClientOptions>? configure = null)
    {
        using var handler = Http.Trusting();
        using var http = Http.Over(handler, HttpVersion.Version20);
        ClientSetup setup = new(address) { Http = http, Configure = configure ?? (_ => { }) };
        return await Outcome.OfAsync(ClientOperations.Find(name), setup, TestContext.Current.CancellationToken);
    }
}
