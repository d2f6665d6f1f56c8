// The smallest program, compiled ahead of time.
using AceData.Aichat2;
using Consumers;

using ConversationsClient client = new(new ConversationsClientOptions());
await Check.Aichat2Async(client);
