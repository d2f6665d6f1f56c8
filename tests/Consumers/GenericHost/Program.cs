// All three clients from the container of a generic host; addresses and tokens come from the environment.
using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;
using Consumers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddAichat2Client();
builder.Services.AddDifyChatClient(options => options.User = "ada");
builder.Services.AddBedrockChatClient();

using var host = builder.Build();
await host.StartAsync();
await Check.Aichat2Async(host.Services.GetRequiredService<IConversationsClient>());
await CheckOthers.DifyAsync(host.Services.GetRequiredService<IDifyChatClient>());
await CheckOthers.BedrockChatAsync(host.Services.GetRequiredService<IBedrockChatClient>());
await host.StopAsync();
