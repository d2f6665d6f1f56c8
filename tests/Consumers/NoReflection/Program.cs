// JSON without reflection: what is not generated is not there.
using System.Text.Json;
using AceData.Aichat2;
using AceData.BedrockChat;
using AceData.Dify;
using Consumers;

Check.Require(!JsonSerializer.IsReflectionEnabledByDefault, "Reflection is on.");
using ConversationsClient aichat2 = new(new ConversationsClientOptions());
using DifyChatClient dify = new(new DifyChatClientOptions { User = "ada" });
using BedrockChatClient bedrockChat = new(new BedrockChatClientOptions());
await Check.Aichat2Async(aichat2);
await CheckOthers.DifyAsync(dify);
await CheckOthers.BedrockChatAsync(bedrockChat);

var answer = await aichat2.ChatAsync(new AceData.Aichat2.ChatRequest { Model = AceData.Aichat2.ModelId.Gpt41Mini, Question = "Hello!" });
var id = answer.Id!;
await aichat2.UpdateAsync(new UpdateRequest { Id = id, Title = "A greeting" });
var conversation = await aichat2.RetrieveAsync(id);
Check.Require(conversation.Title == "A greeting" && conversation.Messages.Count == 2, $"The conversation reads otherwise: {conversation.Title}");
var listed = false;
await foreach (var summary in aichat2.ListAsync())
{
    listed |= summary.Id == id;
}

Check.Require(listed, "The conversation is not in the list.");
await aichat2.DeleteAsync(id);
Console.WriteLine("operations: chat, update, retrieve, list, delete");
