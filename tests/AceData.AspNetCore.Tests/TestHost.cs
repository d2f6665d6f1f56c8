using AceData.Aichat2;
using AceData.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AceData.AspNetCore.Tests;

/// <summary>A web host on a loopback port, with a client of an emulator registered as users do.</summary>
internal sealed class TestHost(WebApplication app, Aichat2Emulator emulator) : IAsyncDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = AddressOf(app) };

    public Aichat2Emulator Emulator => emulator;

    public IServiceProvider Services => app.Services;

    public IConversationsClient Client => app.Services.GetRequiredService<IConversationsClient>();

    public RunCallbacks Callbacks => app.Services.GetRequiredService<RunCallbacks>();

    public static async Task<TestHost> StartAsync(
        Action<WebApplication> map, Aichat2EmulatorOptions? emulatorOptions = null, Action<RunCallbackOptions>? configure = null, Action<IServiceCollection>? register = null)
    {
        var emulator = await Aichat2Emulator.StartAsync(emulatorOptions);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAichat2Client(options =>
        {
            options.ApiToken = emulator.ApiToken;
            options.BaseAddress = emulator.BaseAddress;
        });
        builder.Services.AddAichat2Callbacks(options =>
        {
            options.PublicAddress = new Uri("http://127.0.0.1");
            configure?.Invoke(options);
        });
        register?.Invoke(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();

        // The port is known only now; a real host is told its address beforehand.
        app.Services.GetRequiredService<IOptions<RunCallbackOptions>>().Value.PublicAddress = AddressOf(app);
        return new TestHost(app, emulator);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await emulator.DisposeAsync();
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.FirstOrDefault() ?? "http://127.0.0.1");
}
