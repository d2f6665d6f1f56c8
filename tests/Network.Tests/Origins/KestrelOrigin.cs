using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Network.Tests.Origins;

/// <summary>A service on Kestrel, over whichever version of HTTP, with or without TLS.</summary>
internal sealed class KestrelOrigin : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;
    private int _connections;

    private KestrelOrigin(WebApplication app)
    {
        _app = app;
    }

    public Uri Address { get; private set; } = null!;

    public int Requests => Volatile.Read(ref _requests);

    public int Connections => Volatile.Read(ref _connections);

    public static async Task<KestrelOrigin> StartAsync(RequestDelegate answer, HttpProtocols protocols, X509Certificate2? certificate = null, Action<KestrelServerLimits>? limits = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        KestrelOrigin? origin = null;
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(server =>
        {
            limits?.Invoke(server.Limits);
            server.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = protocols;
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }

                listen.Use(next => connection =>
                {
                    Interlocked.Increment(ref origin!._connections);
                    return next(connection);
                });
            });
        });
        origin = new KestrelOrigin(builder.Build());
        origin._app.Run(context =>
        {
            Interlocked.Increment(ref origin._requests);
            return answer(context);
        });
        await origin._app.StartAsync();
        origin.Address = new Uri(origin._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return origin;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
