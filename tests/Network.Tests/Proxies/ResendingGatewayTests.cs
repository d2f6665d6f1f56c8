using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Proxies;

/// <summary>P13: gear that is told to resend doubles turns, and no client can tell. The docs page "Behind a proxy" warns; these tests show that the warning is true.</summary>
public sealed class ResendingGatewayTests
{
    [Fact]
    public async Task Nginx_with_non_idempotent_doubles_a_turn()
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndResetAsync());
        const string Upstream = "proxy_next_upstream error timeout non_idempotent;";
        await using var nginx = await NginxWithTwoServersAsync(origin.Port, Upstream);

        await Outcome.OfAsync(ClientOperations.Find("aichat2 chat"), new ClientSetup(nginx.Address), TestContext.Current.CancellationToken);

        Assert.Equal(2, origin.Turns);
    }

    [Fact]
    public async Task Haproxy_with_retry_on_all_retryable_errors_doubles_a_turn()
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndResetAsync());
        await using var haproxy = await Gateways.HaproxyAsync(origin.Port, backend: "retry-on all-retryable-errors\n  retries 2");

        await Outcome.OfAsync(ClientOperations.Find("aichat2 chat"), new ClientSetup(haproxy.Address), TestContext.Current.CancellationToken);

        Assert.True(origin.Turns > 1, $"{origin.Turns} turns arrived.");
    }

    // nginx tries another server of the group; the same origin stands for both.
    private static Task<Gateway> NginxWithTwoServersAsync(int origin, string location)
    {
        var port = Ports.Free();
        var configuration = $$"""
            user root;
            pid {folder}/nginx.pid;
            error_log stderr;
            events { }
            http {
              access_log off;
              client_body_temp_path {folder}/body;
              proxy_temp_path {folder}/proxy;
              fastcgi_temp_path {folder}/fastcgi;
              uwsgi_temp_path {folder}/uwsgi;
              scgi_temp_path {folder}/scgi;
              upstream origins { server 127.0.0.1:{{origin}}; server localhost:{{origin}}; }
              server { listen 127.0.0.1:{{port}}; location / { proxy_pass http://origins; {{location}} } }
            }
            """;
        return Gateway.StartAsync(GearProgram.Nginx, port, [("nginx.conf", configuration)], folder => ["-p", folder, "-c", $"{folder}/nginx.conf", "-g", "daemon off;"]);
    }
}
