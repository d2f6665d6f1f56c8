using System.Net;
using System.Net.Sockets;
using AceData;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Matrix;

/// <summary>The faults of the table.</summary>
internal static class MatrixFaults
{
    public const string ProxyPassword = "s3cret-of-the-proxy";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    public static IReadOnlyList<MatrixFault> All { get; } =
    [
        new("refused", (operation, run) => AtAsync(operation, run, new Uri($"http://127.0.0.1:{Gear.Ports.Free()}/"))),
        new("unknown host", (operation, run) => AtAsync(operation, run, new Uri("http://no-such-host.invalid/"))),
        new("TLS refused", TlsRefusedAsync),
        new("connect timeout", ConnectTimeoutAsync),
        new("black hole", BlackHoleAsync),
        new("proxy 407", (operation, run) => BehindProxyAsync(operation, run, () => ScriptedProxy.Refusing(407, "Proxy-Authenticate: Basic realm=\"proxy\""))),
        new("proxy 403", (operation, run) => BehindProxyAsync(operation, run, () => ScriptedProxy.Refusing(403))),
        new("proxy 503", (operation, run) => BehindProxyAsync(operation, run, () => ScriptedProxy.Refusing(503))),
        new("proxy down", ProxyDownAsync),
        new("proxy silent", ProxySilentAsync),
        new("gateway 502", (operation, run) => OriginAsync(operation, run, exchange => GatewayErrorAsync(exchange, 502))),
        new("gateway 503", (operation, run) => OriginAsync(operation, run, exchange => GatewayErrorAsync(exchange, 503))),
        new("gateway 504", (operation, run) => OriginAsync(operation, run, exchange => GatewayErrorAsync(exchange, 504))),
        new("service 503", (operation, run) => OriginAsync(operation, run, operation.UnavailableAsync)),
        new("silent service", SilentAsync),
        new("cut before", (operation, run) => OriginAsync(operation, run, exchange => exchange.ReadAndResetAsync())),
        new("cut inside", (operation, run) => OriginAsync(operation, run, exchange => exchange.AnswerHalfAsync(operation.ContentType, Half(operation)))),
        new("REFUSED_STREAM", RefusedStreamAsync),
        new("413 early", TooLargeAsync),
        new("source fails", SourceFailsAsync) { Applies = operation => operation.Kind == "upload" },
        new("handler throws", HandlerThrowsAsync),
        new("token provider fails", TokenProviderFailsAsync),
        new("timeout in queue", TimeoutInQueueAsync),
    ];

    private static async Task<int> AtAsync(ClientOperation operation, MatrixRun run, Uri address)
    {
        await run.CallAsync(operation, new ClientSetup(address));
        return 0;
    }

    private static async Task<int> OriginAsync(ClientOperation operation, MatrixRun run, Func<OriginExchange, Task> script)
    {
        await using var origin = Origin.Start(script);
        await run.CallAsync(operation, new ClientSetup(origin.Address));
        return origin.Requests;
    }

    private static async Task<int> TlsRefusedAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(operation.GoodAsync, Certificates.Loopback);
        await run.CallAsync(operation, new ClientSetup(origin.Address));
        return origin.Requests;
    }

    private static async Task<int> ConnectTimeoutAsync(ClientOperation operation, MatrixRun run)
    {
        using var hole = await BlackHole.OpenAsync();
        await run.CallAsync(operation, new ClientSetup(hole.Address) { Configure = options => options.ConnectTimeout = TimeSpan.FromMilliseconds(200) });
        return 0;
    }

    private static async Task<int> BlackHoleAsync(ClientOperation operation, MatrixRun run)
    {
        using var hole = await BlackHole.OpenAsync();
        await run.CallAsync(operation, new ClientSetup(hole.Address) { Configure = options => options.Timeout = Short });
        return 0;
    }

    private static async Task<int> BehindProxyAsync(ClientOperation operation, MatrixRun run, Func<Origin> start)
    {
        await using var origin = Origin.Start(operation.GoodAsync, Certificates.Loopback);
        await using var proxy = start();
        await ThroughAsync(operation, run, origin, proxy.Port, Timeout.InfiniteTimeSpan);
        return origin.Requests;
    }

    private static async Task<int> ProxyDownAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(operation.GoodAsync, Certificates.Loopback);
        await ThroughAsync(operation, run, origin, Gear.Ports.Free(), Timeout.InfiniteTimeSpan);
        return origin.Requests;
    }

    private static async Task<int> ProxySilentAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(operation.GoodAsync, Certificates.Loopback);
        await using var proxy = ScriptedProxy.Silent();
        await ThroughAsync(operation, run, origin, proxy.Port, Short);
        return origin.Requests;
    }

    private static async Task ThroughAsync(ClientOperation operation, MatrixRun run, Origin origin, int proxyPort, TimeSpan timeout)
    {
        using SocketsHttpHandler handler = new() { Proxy = new WebProxy($"http://alice:{ProxyPassword}@127.0.0.1:{proxyPort}/"), AllowAutoRedirect = false };
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        await run.CallAsync(operation, new ClientSetup(origin.Address) { Http = http, Configure = options => options.Timeout = timeout });
    }

    // A page that shows what it was asked, as gateways in debug mode do.
    private static async Task GatewayErrorAsync(OriginExchange exchange, int status)
    {
        var asked = await exchange.ReadBodyAsync();
        var headers = string.Join("<br>", exchange.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
        await exchange.RespondAsync(status, "text/html", $"<html><h1>{status}</h1>{headers}<pre>{asked}</pre></html>");
    }

    private static async Task<int> SilentAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndStallAsync());
        await run.CallAsync(operation, new ClientSetup(origin.Address) { Configure = options => options.Timeout = Short });
        return origin.Requests;
    }

    private static async Task<int> RefusedStreamAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = RawHttp2Origin.Start(_ => Http2Reaction.RefuseStream);
        using SocketsHttpHandler handler = new() { AllowAutoRedirect = false };
        using HttpClient http = Http2Client(handler);
        var setup = new ClientSetup(origin.Address);
        await run.CallAsync(operation, HasHttpVersion() ? setup with { Configure = UseHttp2 } : setup with { Http = http });
        return origin.Requests;
    }

    private static async Task<int> TooLargeAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(async exchange =>
        {
            await exchange.RespondAsync(413, "text/html", "<html>413</html>", "Connection: close");
            exchange.Close();
        });
        await run.CallAsync(operation, new ClientSetup(origin.Address)
        {
            Source = () => new MemoryStream(new byte[20 * 1024 * 1024]),
        });
        return origin.Requests;
    }

    private static async Task<int> SourceFailsAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(operation.GoodAsync);
        await run.CallAsync(operation, new ClientSetup(origin.Address) { Source = () => new FailingStream(256 * 1024) });
        await origin.Arrived;
        return origin.Requests;
    }

    private static async Task<int> HandlerThrowsAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(operation.GoodAsync);
        using HttpClient http = new(new ThrowingHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        await run.CallAsync(operation, new ClientSetup(origin.Address) { Http = http });
        return origin.Requests;
    }

    private static async Task<int> TokenProviderFailsAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(operation.GoodAsync);
        await run.CallAsync(operation, new ClientSetup(origin.Address)
        {
            Configure = options => options.TokenProvider = _ => throw new HttpRequestException("The vault is away.", new SocketException((int)SocketError.ConnectionRefused)),
        });
        return origin.Requests;
    }

    private static async Task<int> TimeoutInQueueAsync(ClientOperation operation, MatrixRun run)
    {
        await using var origin = Origin.Start(exchange => exchange.ReadAndStallAsync());
        using RequestLimiter limiter = new(1, 1000);
        using CancellationTokenSource stop = new();
        using var first = operation.Open(new ClientSetup(origin.Address) { Configure = options => options.Limiter = limiter });
        var holder = first.SendAsync(stop.Token);
        await origin.Arrived;
        await run.CallAsync(operation, new ClientSetup(origin.Address)
        {
            Configure = options =>
            {
                options.Limiter = limiter;
                options.Timeout = Short;
            },
        });
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => holder);
        return origin.Requests - 1;
    }

    private static string Half(ClientOperation operation)
    {
        // For a stream: the first event whole, the second begun.
        var first = operation.Answer.IndexOf("\n\n", StringComparison.Ordinal);
        return operation.Kind == "stream" ? operation.Answer[..(first + 12)] : operation.Answer[..(operation.Answer.Length / 2)];
    }

    private static HttpClient Http2Client(SocketsHttpHandler handler) => new(handler)
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private static bool HasHttpVersion() => typeof(ApiClientOptions).GetProperty("HttpVersion") is not null;

    private static void UseHttp2(ApiClientOptions options) => Members.Set(options, "HttpVersion", HttpVersion.Version20);
}
