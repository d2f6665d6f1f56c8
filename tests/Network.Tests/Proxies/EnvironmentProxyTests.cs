using System.Net;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Proxies;

/// <summary>P14: a proxy of the whole process, as HTTP_PROXY sets it, is not asked for this machine.</summary>
[Collection(nameof(DefaultProxyDefinition))]
public sealed class EnvironmentProxyTests
{
    public static TheoryData<string> All => ClientOperations.Names(ClientOperations.All);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Loopback_address_bypasses_the_default_proxy(string name)
    {
        var operation = ClientOperations.Find(name);
        await using var origin = Origin.Start(operation.GoodAsync);

        var outcome = await WithDefaultProxyAsync(new WebProxy($"http://127.0.0.1:{Ports.Free()}/"), operation, origin.Address);

        Assert.Null(outcome.Exception);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Other_address_goes_through_the_default_proxy(string name)
    {
        await using var proxy = ScriptedProxy.Refusing(403);

        await WithDefaultProxyAsync(new WebProxy(proxy.Address), ClientOperations.Find(name), new Uri("https://service.invalid/"));

        Assert.NotEqual(0, proxy.Requests);
    }

    private static async Task<Outcome> WithDefaultProxyAsync(IWebProxy proxy, ClientOperation operation, Uri address)
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = proxy;
        try
        {
            return await Outcome.OfAsync(operation, new ClientSetup(address), TestContext.Current.CancellationToken);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }
}
