using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AceData.Emulator;

/// <summary>A Kestrel on a loopback port that serves one emulated API, with its faults and its request log.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly IEmulatedService _service;
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _stopping = new();
    private Uri? _baseAddress;

    public LocalServer(IEmulatedService service, LocalServerSettings settings)
    {
        _service = service;
        Requests = new RequestLog(settings.RequestLogSize);
        var pipeline = new RequestPipeline(service, settings, Faults, Requests, _stopping.Token);
        _application = Build(settings.Port);
        _application.Run(pipeline.HandleAsync);
    }

    /// <summary>Where it listens, once started.</summary>
    public Uri BaseAddress => _baseAddress ?? throw new InvalidOperationException("The server has not been started.");

    public FaultPlan Faults { get; } = new();

    public RequestLog Requests { get; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _application.StartAsync(cancellationToken).ConfigureAwait(false);
        _baseAddress = new Uri(_application.Urls.First() + "/");
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        // Every handler observes this token and cuts its connection, so that Kestrel has nothing to wait for.
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        if (_service is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync().ConfigureAwait(false);
        }

        _stopping.Dispose();
    }

    private static WebApplication Build(int port)
    {
        // The empty builder reads no settings file and no environment: the host program's Kestrel and logging settings are not ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => Configure(options, port));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        return builder.Build();
    }

    private static void Configure(KestrelServerOptions options, int port)
    {
        options.AddServerHeader = false;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);

        // The service has its own limit and answers 413 in its own envelope.
        options.Limits.MaxRequestBodySize = null;

        // Tests hold answers open and read slowly on purpose.
        options.Limits.MinResponseDataRate = null;
        options.Limits.MinRequestBodyDataRate = null;

        // A flush ends when the bytes are with the operating system, so that a cut after N bytes delivers these N bytes.
        options.Limits.MaxResponseBufferSize = 0;
    }
}
