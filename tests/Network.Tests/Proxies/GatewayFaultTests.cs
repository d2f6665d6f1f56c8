using AceData;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Proxies;

/// <summary>P1: gateways answer 503 for requests that the origin has read.</summary>
public sealed class GatewayFaultTests
{
    private const string NginxMaps503 = """
        error_page 502 504 =503 @sorry;
        proxy_read_timeout 1s;
        """;

    private const string NginxSorry = "location @sorry { return 503 'sorry'; }";

    public static TheoryData<string> Turns => ClientOperations.Names(ClientOperations.Turns);

    public static TheoryData<string> Reads => ClientOperations.Names(ClientOperations.Reads);

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_varnish_that_times_out_reaches_the_origin_once(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndStallAsync());
        await using var varnish = await Gateways.VarnishAsync(origin.Port);

        await CallAsync(name, varnish);

        Assert.Equal(1, origin.Turns);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_varnish_that_times_out_may_have_been_processed(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndStallAsync());
        await using var varnish = await Gateways.VarnishAsync(origin.Port);

        var outcome = await CallAsync(name, varnish);

        Assert.True(Assert.IsType<ServerException>(outcome.Exception).MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_varnish_whose_origin_resets_reaches_the_origin_once(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndResetAsync());
        await using var varnish = await Gateways.VarnishAsync(origin.Port);

        await CallAsync(name, varnish);

        Assert.Equal(1, origin.Turns);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_nginx_that_maps_502_to_503_reaches_the_origin_once(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndResetAsync());
        await using var nginx = await Gateways.NginxAsync(origin.Port, NginxMaps503, NginxSorry);

        await CallAsync(name, nginx);

        Assert.Equal(1, origin.Turns);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_nginx_that_maps_504_to_503_may_have_been_processed(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndStallAsync());
        await using var nginx = await Gateways.NginxAsync(origin.Port, NginxMaps503, NginxSorry);

        var outcome = await CallAsync(name, nginx);

        Assert.True(Assert.IsType<ServerException>(outcome.Exception).MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_behind_a_gateway_that_answers_503_is_retried(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndResetAsync());
        await using var nginx = await Gateways.NginxAsync(origin.Port, NginxMaps503, NginxSorry);

        var outcome = await CallAsync(name, nginx);

        Assert.Equal(3, outcome.Failure.Attempts);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Turn_behind_nginx_defaults_reaches_an_origin_that_resets_once(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndResetAsync());
        await using var nginx = await Gateways.NginxAsync(origin.Port);

        await CallAsync(name, nginx);

        Assert.Equal(1, origin.Turns);
    }

    private static Task<Outcome> CallAsync(string name, Gateway gateway) =>
        Outcome.OfAsync(ClientOperations.Find(name), new ClientSetup(gateway.Address), TestContext.Current.CancellationToken);
}
