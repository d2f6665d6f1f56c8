using AceData.Aichat2;
using Microsoft.Extensions.AI;

namespace Docs;

/// <summary>The code of docs/tools.md.</summary>
internal static class ToolSnippets
{
    public static async Task RunAsync(IConversationsClient client)
    {
        #region run
        var session = client.CreateSession(ModelId.Gpt41, new ChatSessionOptions
        {
            Tools = [AIFunctionFactory.Create((string city) => $"18 degrees in {city}", "weather", "The weather in a city.")],
        });

        var answer = await session.SendAsync("Is it warmer in Rome or in Oslo?");
        #endregion
        _ = answer;
    }

    public static ClientTool Make()
    {
        #region make
        ClientTool tool = new(
            new ClientToolDefinition
            {
                Name = "weather",
                Description = "The weather in a city.",
                InputSchema = JsonElement.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}"""),
            },
            (arguments, cancellationToken) => Task.FromResult($"18 degrees in {arguments.GetProperty("city")}"));
        #endregion
        return tool;
    }

    public static async Task AnswerAsync(IConversationsClient client, ClientToolDefinition weather)
    {
        #region self
        ChatRequest request = new() { Model = ModelId.Gpt41, Question = "Is it warm in Rome?", ClientTools = [weather] };
        var asked = await client.ChatAsync(request);
        var results = asked.PendingClientTools.Select(call => new ToolResult { ToolUseId = call.ToolUseId, Output = "18 degrees" });
        var answer = await client.ChatAsync(new ChatRequest { Id = asked.Id, ToolResults = [.. results], ClientTools = [weather] });
        #endregion
        _ = answer;
    }
}
