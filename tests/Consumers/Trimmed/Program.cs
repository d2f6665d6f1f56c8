// Everything that is not used is gone, from the packages and from what they depend on.
using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;
using Consumers;

using ConversationsClient aichat2 = new(new ConversationsClientOptions());
using DifyChatClient dify = new(new DifyChatClientOptions { User = "ada" });
using BedrockChatClient bedrockChat = new(new BedrockChatClientOptions());
await Check.Aichat2Async(aichat2);
await CheckOthers.DifyAsync(dify);
await CheckOthers.BedrockChatAsync(bedrockChat);
