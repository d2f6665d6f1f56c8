namespace AceData.Aichat2.Tests;

/// <summary>One request of every kind, with every property set somewhere.</summary>
internal static class SampleRequests
{
    public sealed record Sample(string Name, Func<ConversationsClient, Task> Send);

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("chat", client => client.ChatAsync(new ChatRequest { Model = ModelId.Gpt4o, Question = "hi" })),
        new("chat with everything", client => client.ChatAsync(new ChatRequest
        {
            Model = "claude-opus-4-8",
            Message = [ContentBlock.Text("look"), ContentBlock.Image(new Uri("https://example.com/a.png")), ContentBlock.File("https://example.com/a.pdf")],
            Id = "c1",
            Stateful = false,
            References = ["https://example.com/b.png"],
            Preset = "p",
            MaxTurns = 3,
            AllowedSkills = ["s"],
            AllowedMcpServers = ["m"],
            UnattendedPolicy = new UnattendedPolicy
            {
                Mode = UnattendedMode.AllowSelected,
                AllowedSkills = ["s"],
                AllowedMcpServers = ["m"],
                ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1790000000),
            },
            UserId = "u",
            ApplicationId = "a",
        })),
        new("text message", client => client.ChatAsync(new ChatRequest { Message = "hi" })),
        new("resume", client => client.ChatAsync(new ChatRequest
        {
            Id = "c1",
            ToolResults = [new ToolResult { ToolUseId = "t1", Output = "42", IsError = false }],
        })),
        new("background", client => client.EnqueueAsync(new ChatRequest { Question = "hi", CallbackUrl = new Uri("https://example.com/callback?k=1") })),
        new("retrieve", client => client.RetrieveAsync("c1")),
        new("retrieve batch", client => client.RetrieveBatchAsync()),
        new("retrieve batch with everything", client => client.RetrieveBatchAsync(new RetrieveBatchRequest
        {
            Model = ModelId.Gpt4o,
            ModelGroup = ModelGroup.ChatGpt,
            UserId = "u",
            ApplicationId = "a",
            Offset = 5,
            Limit = 10,
        })),
        new("update", client => client.UpdateAsync(new UpdateRequest
        {
            Id = "c1",
            Title = "t",
            Messages = [new Message { Role = MessageRole.User, Content = "hi" }, new Message { Role = MessageRole.Assistant, Content = [ContentBlock.Text("ho")] }],
        })),
        new("delete", client => client.DeleteAsync("c1")),
    ];

    /// <summary>The JSON that the request puts on the wire.</summary>
    public static async Task<JsonElement> SendAsync(Sample sample)
    {
        string? body = null;
        using var client = Answers.Client(request =>
        {
            body = Answers.BodyOf(request);
            return Answers.Response("""{"id":"c1","answer":"","success":true,"items":[]}"""u8.ToArray(), "application/json");
        });
        await sample.Send(client);
        return JsonDocument.Parse(body!).RootElement;
    }
}
