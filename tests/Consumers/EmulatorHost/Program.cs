// Runs the three services until it is stopped, and says where they are in the form of environment variables.
using System.Runtime.InteropServices;
using AceData.Emulator;

await using var aichat2 = await Aichat2Emulator.StartAsync();
await using var dify = await DifyEmulator.StartAsync();
await using var bedrockChat = await BedrockChatEmulator.StartAsync();

TaskCompletionSource stopped = new();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stopped.TrySetResult();
});

Console.WriteLine($"ACEDATACLOUD_API_BASE_URL={aichat2.BaseAddress}");
Console.WriteLine($"ACEDATACLOUD_API_TOKEN={aichat2.ApiToken}");
Console.WriteLine($"DIFY_API_BASE_URL={dify.BaseAddress}");
Console.WriteLine($"DIFY_API_KEY={dify.ApiToken}");
Console.WriteLine($"BEDROCK_CHAT_API_BASE_URL={bedrockChat.BaseAddress}");
Console.WriteLine($"BEDROCK_CHAT_API_KEY={bedrockChat.ApiToken}");
Console.WriteLine("READY=1");

await stopped.Task;
