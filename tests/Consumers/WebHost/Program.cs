// Several clients by key, each with a section of appsettings.json, and a stream that is relayed to a browser: this program itself.
using System.Net;
using AceData;
using AceData.Aichat2;
using AceData.AspNetCore;
using Consumers;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddAichat2Client(builder.Configuration.GetSection("Aichat2"));
builder.Services.AddKeyedAichat2Client("lines", builder.Configuration.GetSection("Tenants:Lines"));
builder.Services.AddKeyedAichat2Client("stranger", builder.Configuration.GetSection("Tenants:Stranger"));

await using var app = builder.Build();
app.MapGet("/chat", (string question, [FromKeyedServices("lines")] IConversationsClient client) =>
    Aichat2Results.Stream(client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = question })));
app.MapGet("/stranger", async ([FromKeyedServices("stranger")] IConversationsClient client) =>
{
    try
    {
        return Results.Ok(await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" }));
    }
    catch (AuthenticationException)
    {
        return Results.StatusCode(StatusCodes.Status502BadGateway);
    }
});
await app.StartAsync();

await Check.Aichat2Async(app.Services.GetRequiredService<IConversationsClient>());
await Check.Aichat2Async(app.Services.GetRequiredKeyedService<IConversationsClient>("lines"));

using HttpClient browser = new() { BaseAddress = new Uri(app.Urls.Single()) };
var relayed = await browser.GetStringAsync("/chat?question=Say%2040%20words.");
Check.Require(relayed.Split("\"text_delta\"").Length == 41 && relayed.EndsWith("data: [DONE]\n\n", StringComparison.Ordinal), $"The relay sent something else: {relayed}");

using var refused = await browser.GetAsync("/stranger");
Check.Require(refused.StatusCode == HttpStatusCode.BadGateway, $"The wrong token of a section was answered with {refused.StatusCode}.");
Console.WriteLine("web: keyed clients, a relayed stream, options from appsettings.json");
await app.StopAsync();
