using System.Net;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Proxies;

/// <summary>P4 and P5: what a forward proxy refuses is said of the proxy, and its password is never said.</summary>
public sealed class ForwardProxyTests
{
    private const string Password = "s3cret-of-the-proxy";
    private const string SquidWantsPassword = """
        auth_param basic program /usr/lib/squid/basic_fake_auth
        acl known proxy_auth nobody-has-this-name
        http_access allow known
        http_access deny all
        """;

    public static TheoryData<string> All => ClientOperations.Names(ClientOperations.All);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Message_names_the_proxy_and_407_when_squid_wants_a_password(string name)
    {
        await using var squid = await Gateways.SquidAsync(SquidWantsPassword);

        var outcome = await ThroughAsync(name, new WebProxy(squid.Address));

        Assert.Matches($"127\\.0\\.0\\.1:{squid.Port}.*407", outcome.Failure.Message);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Call_is_not_retried_when_squid_wants_a_password(string name)
    {
        await using var squid = await Gateways.SquidAsync(SquidWantsPassword);

        var outcome = await ThroughAsync(name, new WebProxy(squid.Address));

        Assert.Equal(1, outcome.Failure.Attempts);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Message_names_the_proxy_and_403_when_squid_forbids(string name)
    {
        await using var squid = await Gateways.SquidAsync("http_access deny all");

        var outcome = await ThroughAsync(name, new WebProxy(squid.Address));

        Assert.Matches($"127\\.0\\.0\\.1:{squid.Port}.*403", outcome.Failure.Message);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Call_that_squid_forbids_is_not_transient(string name)
    {
        await using var squid = await Gateways.SquidAsync("http_access deny all");

        var outcome = await ThroughAsync(name, new WebProxy(squid.Address));

        Assert.False(outcome.Failure.IsTransient);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Message_names_the_proxy_and_503_when_squid_cannot_reach_the_service(string name)
    {
        await using var squid = await Gateways.SquidAsync();

        var outcome = await ThroughAsync(name, new WebProxy(squid.Address), new Uri($"https://127.0.0.1:{Ports.Free()}/"));

        Assert.Matches($"127\\.0\\.0\\.1:{squid.Port}.*503", outcome.Failure.Message);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Message_names_the_proxy_when_the_proxy_is_down(string name)
    {
        var port = Ports.Free();

        var outcome = await ThroughAsync(name, new WebProxy($"http://127.0.0.1:{port}/"));

        Assert.Contains($"proxy 127.0.0.1:{port}", outcome.Failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Wrong_password_is_sent_for_one_attempt_only(string name)
    {
        await using var proxy = ScriptedProxy.Refusing(407, "Proxy-Authenticate: Basic realm=\"proxy\"");
        WebProxy settings = new(proxy.Address) { Credentials = new NetworkCredential("alice", Password) };

        await ThroughAsync(name, settings);

        // The platform itself sends it twice for one attempt.
        Assert.InRange(proxy.Log.Count(request => request.Headers.ContainsKey("Proxy-Authorization")), 1, 2);
    }

    [Theory]
    [InlineData(407)]
    [InlineData(503)]
    public async Task Password_of_the_proxy_is_not_in_ToString(int status)
    {
        await using var proxy = ScriptedProxy.Refusing(status);

        var outcome = await ThroughAsync("aichat2 chat", new WebProxy($"http://alice:{Password}@127.0.0.1:{proxy.Port}/"));

        Assert.DoesNotContain(Password, outcome.Failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(407)]
    [InlineData(503)]
    public async Task Password_of_the_proxy_is_not_in_inner_exceptions(int status)
    {
        await using var proxy = ScriptedProxy.Refusing(status);

        var outcome = await ThroughAsync("aichat2 chat", new WebProxy($"http://alice:{Password}@127.0.0.1:{proxy.Port}/"));

        Assert.DoesNotContain(Password, outcome.Failure.GetBaseException().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Call_through_squid_succeeds(string name)
    {
        var operation = ClientOperations.Find(name);
        await using var origin = Origin.Start(operation.GoodAsync, Certificates.Loopback);
        await using var squid = await Gateways.SquidAsync();

        var outcome = await ThroughAsync(name, new WebProxy(squid.Address), origin.Address);

        Assert.Null(outcome.Exception);
    }

    private static async Task<Outcome> ThroughAsync(string name, WebProxy proxy, Uri? address = null)
    {
        using var http = Http.Over(Http.Trusting(proxy));
        ClientSetup setup = new(address ?? new Uri("https://127.0.0.1:9/")) { Http = http };
        return await Outcome.OfAsync(ClientOperations.Find(name), setup, TestContext.Current.CancellationToken);
    }
}
