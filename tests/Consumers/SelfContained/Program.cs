// .NET 8 with its own runtime; the emulator runs in the same process, as in users' tests.
using AceData.Aichat2;
using AceData.Emulator;
using Consumers;

Check.Require(Environment.Version.Major == 8, $"This is .NET {Environment.Version}.");
await using var emulator = await Aichat2Emulator.StartAsync();
using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress });
await Check.Aichat2Async(client);
