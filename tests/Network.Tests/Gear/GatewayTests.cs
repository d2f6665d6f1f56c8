using System.Net;
using Network.Tests.Origins;

namespace Network.Tests.Gear;

/// <summary>The gear itself, so that a red test elsewhere speaks of the client.</summary>
public sealed class GatewayTests
{
    [Theory]
    [InlineData("nginx")]
    [InlineData("haproxy")]
    [InlineData("varnish")]
    public async Task Gateway_passes_a_POST_on_to_its_origin(string program)
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(200, "application/json", "{}"));
        await using var gateway = await StartAsync(program, origin.Port);
        using HttpClient client = new();

        using var response = await client.PostAsync(gateway.Address, new StringContent("hello"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hello", Assert.Single(origin.Log).Body);
    }

    [Fact]
    public async Task Squid_tunnels_to_an_origin()
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(200, "application/json", "{}"), Certificates.Loopback);
        await using var squid = await Gateways.SquidAsync();
        using SocketsHttpHandler handler = new() { Proxy = new WebProxy(squid.Address) };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        using HttpClient client = new(handler);

        using var response = await client.GetAsync(origin.Address);

        Assert.Equal(1, origin.Requests);
    }

    private static Task<Gateway> StartAsync(string program, int origin) => program switch
    {
        "nginx" => Gateways.NginxAsync(origin),
        "haproxy" => Gateways.HaproxyAsync(origin),
        _ => Gateways.VarnishAsync(origin),
    };
}
