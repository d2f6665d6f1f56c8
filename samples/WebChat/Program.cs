// A chat in the browser. With ACEDATACLOUD_API_TOKEN set it talks to the real service and is billed for it; without, it
// starts a local emulator and needs nothing.
using System.Text.Json;
using System.Text.Json.Serialization;
using AceData.AspNetCore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using Samples;
using WebChat;
using WebChat.Chat;
using WebChat.Conversations;
using WebChat.Hosting;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
{
    builder.WebHost.UseUrls("http://127.0.0.1:5080");
}

await using var service = await Service.FindAsync();
var settings = builder.Configuration.GetSection("WebChat").Get<WebChatSettings>() ?? new WebChatSettings();

builder.Services.AddSingleton(settings);
builder.Services.AddAichat2Client(service.Configure);
builder.Services.AddAichat2Callbacks(options => options.PublicAddress = settings.PublicAddress ?? WebChatSettings.NotKnownYet);
builder.Services.AddHealthChecks().AddAichat2();
builder.Services.AddSingleton<BackgroundRuns>();
builder.Services.AddExceptionHandler<Failures>().AddProblemDetails();

// The names of the service's own JSON, so that the page reads a history with the code that reads a stream.
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
});

// A callback may reach any of several hosts: with the same keys each takes the addresses of the others.
if (settings.KeysFolder is { } folder)
{
    builder.Services.AddDataProtection().SetApplicationName("WebChat").PersistKeysToFileSystem(new DirectoryInfo(folder));
}

if (settings.PublicAddress is { } publicAddress)
{
    builder.Services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = [.. options.AllowedHosts, publicAddress.Host]);
}

await using var app = builder.Build();
app.UseExceptionHandler();
app.UseMiddleware<SecurityHeaders>();
app.UseMiddleware<SameOrigin>();
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapHealthChecks("/health");
app.MapAichat2Callbacks("/aichat2/callbacks", app.Services.GetRequiredService<BackgroundRuns>().TakeAsync);
app.MapChat();
app.MapConversations();

await app.StartAsync();
var address = app.Urls.First();
if (settings.PublicAddress is null && service.IsEmulated)
{
    // The emulator can reach this machine; the port may be known only now.
    app.Services.GetRequiredService<IOptions<RunCallbackOptions>>().Value.PublicAddress = new Uri(address);
}

Console.WriteLine(service.Description);
Console.WriteLine($"WebChat is at {address}");
await app.WaitForShutdownAsync();
