using AceData;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Connections;

/// <summary>P9: a short outage in which nothing can be sent is outlived with the default options.</summary>
public sealed class OutageTests
{
    public static TheoryData<string, int> Outages
    {
        get
        {
            TheoryData<string, int> outages = [];
            foreach (var milliseconds in (int[])[700, 1500, 3000])
            {
                outages.Add("aichat2 chat", milliseconds);
                outages.Add("dify stream", milliseconds);
                outages.Add("bedrock chat", milliseconds);
            }

            return outages;
        }
    }

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task Turn_outlives_the_outage_of_a_service(string name, int milliseconds)
    {
        var operation = ClientOperations.Find(name);
        var port = Ports.Free();
        var calling = CallAsync(operation, new Uri($"http://127.0.0.1:{port}/"));
        await OverAsync(milliseconds);
        await using var origin = Origin.Start(operation.GoodAsync, port: port);

        Assert.Null((await calling).Exception);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("haproxy")]
    public async Task Turn_outlives_the_restart_of_a_gateway(string program)
    {
        var operation = ClientOperations.Find("aichat2 chat");
        await using var origin = Origin.Start(operation.GoodAsync);
        await using var gateway = program == "nginx" ? await Gateways.NginxAsync(origin.Port) : await Gateways.HaproxyAsync(origin.Port);
        await gateway.StopAsync();
        var calling = CallAsync(operation, gateway.Address);
        await OverAsync(1500);
        await gateway.StartAsync();

        Assert.Null((await calling).Exception);
    }

    private static Task<Outcome> CallAsync(ClientOperation operation, Uri address) => Outcome.OfAsync(
        operation,
        new ClientSetup(address) { Configure = options => options.Retry = new RetryOptions() },
        TestContext.Current.CancellationToken);

    // How long the outage lasts is what the test is about.
    private static async Task OverAsync(int milliseconds)
    {
        using PeriodicTimer outage = new(TimeSpan.FromMilliseconds(milliseconds));
        await outage.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }
}
