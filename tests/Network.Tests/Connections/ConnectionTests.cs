using System.Globalization;
using System.Security.Authentication;
using AceData;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Connections;

/// <summary>P7, P8, P12 and T1: how connections are made, kept and refused.</summary>
public sealed class ConnectionTests
{
    public static TheoryData<string> All => ClientOperations.Names(ClientOperations.All);

    public static TheoryData<string> Reads => ClientOperations.Names(ClientOperations.Reads);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Refused_connection_is_named_as_one(string name)
    {
        var outcome = await CallAsync(name, new ClientSetup(new Uri($"http://127.0.0.1:{Ports.Free()}/")));

        Assert.Contains("could not be reached", outcome.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dify_DeleteAsync_to_a_refused_port_was_not_processed()
    {
        using var client = DifyCalls.Client(new ClientSetup(new Uri($"http://127.0.0.1:{Ports.Free()}/")));

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Conversations.DeleteAsync("c-1"));

        Assert.False(exception.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task Dify_DeleteAsync_to_a_refused_port_is_retried()
    {
        using var client = DifyCalls.Client(new ClientSetup(new Uri($"http://127.0.0.1:{Ports.Free()}/")));

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.Conversations.DeleteAsync("c-1"));

        Assert.Equal(3, exception.Attempts);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Connect_that_hangs_ends_at_ConnectTimeout(string name)
    {
        using var hole = await BlackHole.OpenAsync();

        var outcome = await CallAsync(name, new ClientSetup(hole.Address) { Configure = options => options.ConnectTimeout = TimeSpan.FromMilliseconds(200) });

        Assert.Equal(TimeoutKind.Connect, Members.KindOf(Assert.IsType<ApiTimeoutException>(outcome.Exception)));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_on_a_connection_that_the_network_forgot_is_answered_over_a_new_one(string name)
    {
        var operation = ClientOperations.Find(name);
        var count = 0;
        await using var origin = Origin.Start(exchange => Interlocked.Increment(ref count) == 2 ? exchange.ReadAndStallAsync() : operation.GoodAsync(exchange));
        using var call = operation.Open(new ClientSetup(origin.Address) { Configure = options => Members.Set(options, "AttemptTimeout", TimeSpan.FromMilliseconds(300)) });
        await call.SendAsync(TestContext.Current.CancellationToken);

        var outcome = await Outcome.OfAsync(call, TestContext.Current.CancellationToken);

        Assert.Equal(2, outcome.Attempts);
    }

    [Fact]
    public async Task Connection_has_TCP_keep_alive()
    {
        if (!File.Exists("/proc/net/tcp"))
        {
            Assert.Skip("The timers of connections are read from /proc/net/tcp.");
        }

        await using var origin = Origin.Start(ClientOperations.Find("aichat2 chat").GoodAsync);
        using var call = ClientOperations.Find("aichat2 chat").Open(new ClientSetup(origin.Address));
        await call.SendAsync(TestContext.Current.CancellationToken);

        // The client's end of the connection: remote port of the origin, established (01), the timer of keep-alives (02).
        var remote = origin.Port.ToString("X4", CultureInfo.InvariantCulture);
        var lines = (await File.ReadAllLinesAsync("/proc/net/tcp", TestContext.Current.CancellationToken)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("02", Assert.Single(lines, parts => parts[2].EndsWith($":{remote}", StringComparison.Ordinal) && parts[3] == "01")[5][..2]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Second_address_of_a_host_is_tried_when_the_first_is_a_black_hole(string name)
    {
        var host = await TwoAddresses.FindAsync();
        var operation = ClientOperations.Find(name);
        using var hole = await BlackHole.OpenAsync(host.First);
        await using var origin = Origin.Start(operation.GoodAsync, port: hole.Port, address: host.Second);

        var outcome = await CallAsync(name, new ClientSetup(new Uri($"http://{host.Name}:{origin.Port}/")) { Configure = options => options.ConnectTimeout = TimeSpan.FromSeconds(3) });

        Assert.Null(outcome.Exception);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Certificate_that_nobody_trusts_is_named_in_the_message(string name)
    {
        await using var origin = Origin.Start(ClientOperations.Find(name).GoodAsync, Certificates.Loopback);

        var outcome = await CallAsync(name, new ClientSetup(origin.Address));

        Assert.Contains("certificate", outcome.Failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Missing_version_of_TLS_is_named_in_the_message(string name)
    {
        await using var origin = Origin.Start(ClientOperations.Find(name).GoodAsync, Certificates.Loopback, options => options.EnabledSslProtocols = SslProtocols.Tls12);
        using var handler = Http.Trusting();
        handler.SslOptions.EnabledSslProtocols = SslProtocols.Tls13;
        using var http = Http.Over(handler);

        var outcome = await CallAsync(name, new ClientSetup(origin.Address) { Http = http });

        Assert.Contains("TLS", outcome.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Missing_client_certificate_is_named_in_the_message(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(
            400, "text/html", "<html><head><title>400 No required SSL certificate was sent</title></head><body><center><h1>400 Bad Request</h1></center></body></html>"));

        var outcome = await CallAsync(name, new ClientSetup(origin.Address));

        Assert.Contains("No required SSL certificate was sent", outcome.Failure.Message, StringComparison.Ordinal);
    }

    private static Task<Outcome> CallAsync(string name, ClientSetup setup) =>
        Outcome.OfAsync(ClientOperations.Find(name), setup, TestContext.Current.CancellationToken);
}
