namespace AceData.Aichat2.Tests;

public sealed class BodyTests
{
    private const string Id = "f2f4b3e8-0c0a-4d3a-aaa2-7ff80c0a1c44";

    [Fact]
    public async Task A_plain_answer_is_read()
    {
        using var client = Answers.Client(Transcript.Text("bodies/chat.json"));

        var answer = await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Hi!", answer.Answer);
        Assert.Equal(Id, answer.Id);
        Assert.Equal(Id, answer.ConversationId);
        Assert.Null(answer.TerminalReason);
        Assert.Null(answer.Usage);
        Assert.Empty(answer.PendingClientTools);
        Assert.False(answer.IsPaused);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.Metadata.StatusCode);
        Assert.Equal(1, answer.Metadata.Attempts);
        Assert.Equal("application/json", Assert.Single(answer.Metadata.Headers["content-type"]));
    }

    [Fact]
    public async Task A_paused_answer_tells_which_tools_wait()
    {
        using var client = Answers.Client(Transcript.Text("bodies/chat-rich.json"));

        var answer = await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(answer.IsPaused);
        Assert.Equal(TerminalReason.AwaitingUserInput, answer.TerminalReason);
        Assert.Equal("2efa9340-b21b-4e26-9e14-4aac95f343ab", answer.TraceId);
        Assert.Equal(answer.TraceId, answer.Metadata.TraceId);
        Assert.Equal(3, answer.Usage!.PromptTokens);
        Assert.Equal(4, answer.Usage.CompletionTokens);
        Assert.Null(answer.Usage.TotalTokens);
        var tool = Assert.Single(answer.PendingClientTools);
        Assert.Equal("call_7", tool.ToolUseId);
        Assert.Equal("get_weather", tool.Name);
        Assert.Equal("Oslo", tool.Input!.Value.GetProperty("city").GetString());
    }

    [Fact]
    public async Task A_queued_run_is_read()
    {
        using var client = Answers.Client(Transcript.Text("bodies/queued.json"));

        var queued = await client.EnqueueAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Id, Id, Id, "queued"), (queued.Id, queued.ConversationId, queued.TaskId, queued.Status));
    }

    [Fact]
    public async Task A_conversation_is_read_with_every_kind_of_block()
    {
        using var client = Answers.Client(Transcript.Text("bodies/conversation.json"));

        var conversation = await client.RetrieveAsync(Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Id, conversation.Id);
        Assert.Equal("gpt-5.4", conversation.Model);
        Assert.Equal(ModelGroup.ChatGpt, conversation.ModelGroup);
        Assert.Equal("Greeting", conversation.Title);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1790000000), conversation.UpdatedAt);
        Assert.Equal(["Bash"], conversation.ToolsUsed);
        Assert.Equal(1, conversation.AdditionalProperties["future_field"].GetProperty("a").GetInt32());
        Assert.Equal(2, conversation.Messages.Count);
        Assert.Equal(MessageRole.User, conversation.Messages[0].Role);
        Assert.Equal("hi", conversation.Messages[0].Content.PlainText);
        var answer = conversation.Messages[1];
        Assert.Equal(MessageRole.Assistant, answer.Role);
        Assert.Equal("hm", answer.Thinking);
        Assert.Equal("https://example.com/x", answer.Citations!["c1"].Url);
        Assert.Null(answer.Content.PlainText);
        Assert.Equal("Let me see.", answer.Content.Text);
        Assert.Collection(
            answer.Content,
            block => Assert.Equal("Let me see.", Assert.IsType<TextBlock>(block).Text),
            block =>
            {
                var tool = Assert.IsType<ToolUseBlock>(block);
                Assert.Equal(("call_1", "Bash", "hi\n", 41.0, false), (tool.ToolUseId, tool.ToolName, tool.Output, tool.Duration!.Value.TotalMilliseconds, tool.IsError!.Value));
                Assert.Equal(ToolExecution.Server, tool.Execution);
                Assert.Equal(ToolUseStatus.Done, tool.Status);
                Assert.Equal("echo hi", tool.Input!.Value.GetProperty("command").GetString());
            },
            block =>
            {
                var image = Assert.IsType<ImageBlock>(block);
                Assert.Equal(("https://cdn.example.com/a.png", "image/png"), (image.Url, image.MediaType));
            },
            block => Assert.Equal("https://cdn.example.com/a.png", Assert.IsType<CardBlock>(block).Card!.Url),
            block =>
            {
                var unknown = Assert.IsType<UnknownBlock>(block);
                Assert.Equal("from_the_future", unknown.Type);
                Assert.Equal(1, unknown.Json.GetProperty("x").GetInt32());
            });
    }

    [Theory]
    [InlineData("bodies/page-total.json")]
    [InlineData("bodies/page-count.json")]
    public async Task A_page_is_read_whatever_its_total_is_called(string body)
    {
        using var client = Answers.Client(Transcript.Text(body));

        var page = await client.RetrieveBatchAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, page.Total);
        Assert.Empty(page.AdditionalProperties);
        var item = Assert.Single(page.Items);
        Assert.Equal((Id, "Let me see."), (item.Id, item.LastMessagePreview));
        Assert.Equal(1, item.AdditionalProperties["future_field"].GetProperty("a").GetInt32());
    }

    [Theory]
    [InlineData("bodies/conversation.json", "Greeting")]
    [InlineData("bodies/updated-flag.json", null)]
    public async Task An_update_has_the_conversation_when_it_is_answered_with_it_and_not_with_a_flag(string body, string? title)
    {
        using var client = Answers.Client(Transcript.Text(body));

        var updated = await client.UpdateAsync(new UpdateRequest { Id = Id, Title = "Greeting" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(updated.Success);
        Assert.Equal(Id, updated.Id);
        Assert.Equal(title is null, updated.Conversation is null);
        Assert.Equal(title, updated.Conversation?.Title);
    }

    [Fact]
    public async Task A_deletion_is_read()
    {
        using var client = Answers.Client(Transcript.Text("bodies/deleted.json"));

        var deleted = await client.DeleteAsync(Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Id, true), (deleted.Id, deleted.Success));
    }

    [Fact]
    public async Task Values_of_another_kind_than_usual_are_read_where_they_can_be()
    {
        using var client = Answers.Client("""{"id":7,"title":true,"updated_at":"1790000000.5","messages":[{"role":"tool","content":null}]}""");

        var conversation = await client.RetrieveAsync("7", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(conversation.Id);
        Assert.Equal("7", conversation.AdditionalProperties["id"].GetRawText());
        Assert.Equal("true", conversation.AdditionalProperties["title"].GetRawText());
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1790000000500), conversation.UpdatedAt);
        Assert.Equal("tool", conversation.Messages[0].Role.Value);
        Assert.Equal(MessageContent.Empty, conversation.Messages[0].Content);
    }

    [Fact]
    public async Task A_retrieved_history_can_be_sent_back_unchanged()
    {
        var sent = string.Empty;
        using var client = Answers.Client(request =>
        {
            sent = Answers.BodyOf(request);
            return Answers.Response(Transcript.Bytes("bodies/conversation.json"), "application/json");
        });
        var conversation = await client.RetrieveAsync(Id, cancellationToken: TestContext.Current.CancellationToken);

        await client.UpdateAsync(new UpdateRequest { Id = Id, Messages = conversation.Messages }, cancellationToken: TestContext.Current.CancellationToken);

        var before = System.Text.Json.JsonElement.Parse(Transcript.Text("bodies/conversation.json").Replace("\"image_url\": \"https://cdn.example.com/a.png\"", "\"image_url\": {\"url\":\"https://cdn.example.com/a.png\"}", StringComparison.Ordinal));
        var after = System.Text.Json.JsonElement.Parse(sent);
        Assert.True(System.Text.Json.JsonElement.DeepEquals(before.GetProperty("messages"), after.GetProperty("messages")), after.GetProperty("messages").ToString());
    }
}
