using System.Globalization;

namespace AceData.BedrockChat.Tests;

public sealed class TranscriptTests
{
    private static readonly DateTimeOffset Began = DateTimeOffset.Parse("2024-11-07T17:20:00.12345Z", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_posted_message_has_both_ids()
    {
        using var client = Client("posted.json");

        var posted = await client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((FakeService.ConversationId, FakeService.MessageId), (posted.ConversationId, posted.MessageId));
        Assert.Equal((200, 1), ((int)posted.Metadata.StatusCode!, posted.Metadata.Attempts));
    }

    [Fact]
    public async Task A_conversation_is_read_in_full()
    {
        using var client = Client("conversation.json");

        var conversation = await client.GetConversationAsync(FakeService.ConversationId, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            (FakeService.ConversationId, "New conversation", Began, "01JCXQ6F5T1W7C0T5P4N3L2J1H", "01BOT", false),
            (conversation.Id, conversation.Title, conversation.CreatedAt, conversation.LastMessageId, conversation.BotId, conversation.ShouldContinue));
        Assert.Equal(3, conversation.MessageMap.Count);
        Assert.Equal([MessageRole.User, MessageRole.Assistant], conversation.Thread.Select(message => message.Role));
        Assert.Equal(["Hi", "Hello!"], conversation.Thread.Select(message => message.Text));
        Assert.Equal([FakeService.MessageId, conversation.LastMessageId], conversation.Thread.Select(message => message.Id));
        Assert.Equal((MessageRole.System, "system"), (conversation.Root!.Role, conversation.Root.Id));
        Assert.Equal([FakeService.MessageId], conversation.Root.Children);
    }

    [Fact]
    public async Task A_reply_is_read_in_full()
    {
        using var client = Client("message.json");

        var reply = await client.GetMessageAsync(FakeService.ConversationId, FakeService.MessageId, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((FakeService.ConversationId, Began, "Hello!", FakeService.MessageId), (reply.ConversationId, reply.CreatedAt, reply.Answer, reply.Message.Parent));
        Assert.Equal(ModelId.ClaudeV35Sonnet, reply.Message.Model);
        var reasoning = Assert.IsType<ReasoningBlock>(reply.Message.Content[0]);
        Assert.Equal(("hm", "s", null), (reasoning.Text, reasoning.Signature, reasoning.RedactedContent));
        var unknown = Assert.IsType<UnknownBlock>(reply.Message.Content[2]);
        Assert.Equal(("hologram", 1), (unknown.Type, unknown.Json.GetProperty("body").GetProperty("x").GetInt32()));
        var chunk = Assert.Single(reply.Message.UsedChunks);
        Assert.Equal(("c", "url", "https://example.com", 0), (chunk.Content, chunk.SourceType, chunk.Source, chunk.Rank));
    }

    [Fact]
    public async Task A_thinking_log_is_read_in_full()
    {
        using var client = Client("message.json");

        var log = (await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken)).Message.ThinkingLog.Single();

        Assert.Equal(MessageRole.Agent, log.Role);
        var use = Assert.IsType<ToolUseBlock>(log.Content[0]);
        Assert.Equal(("t1", "search", 1), (use.ToolUseId, use.Name, use.Input!.Value.GetProperty("q").GetInt32()));
        var result = Assert.IsType<ToolResultBlock>(log.Content[1]);
        Assert.Equal(("t1", "success"), (result.ToolUseId, result.Status));
        Assert.Equal((null, 1), (result.Content.Single().Text, result.Content.Single().Json!.Value.GetProperty("a").GetInt32()));
    }

    [Theory]
    [InlineData("error-gateway.json", 403, typeof(PermissionDeniedException), false)]
    [InlineData("error-quota.json", 429, typeof(RateLimitException), false)]
    [InlineData("error-throttled.json", 429, typeof(RateLimitException), true)]
    [InlineData("error-validation.json", 422, typeof(BadRequestException), false)]
    [InlineData("not-ready-existing.json", 404, typeof(NotFoundException), false)]
    [InlineData("not-ready-new.json", 404, typeof(NotFoundException), false)]
    public async Task Every_error_becomes_its_exception(string transcript, int status, Type type, bool isTransient)
    {
        using var client = FakeService.Always((HttpStatusCode)status, Transcript.Text(transcript)).Client();

        var failure = await Assert.ThrowsAnyAsync<AceDataException>(() => client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((type, status, isTransient), (failure.GetType(), (int?)failure.StatusCode, failure.IsTransient));
        Assert.Equal(Transcript.Text(transcript), failure.ResponseBody);
    }

    [Fact]
    public void Every_transcript_is_read_by_a_test() => Assert.Equal(
        ["conversation.json", "error-gateway.json", "error-quota.json", "error-throttled.json", "error-validation.json", "message.json", "not-ready-existing.json", "not-ready-new.json", "posted.json"],
        Transcript.Names);

    [Theory]
    [InlineData("1731000000123.45", "2024-11-07T17:20:00.12345Z")]
    [InlineData("1731000000123", "2024-11-07T17:20:00.123Z")]
    [InlineData("\"1731000000123.45\"", "2024-11-07T17:20:00.12345Z")]
    [InlineData("0", "1970-01-01T00:00:00Z")]
    [InlineData("-1500000000000.5", "1922-06-20T21:19:59.9995Z")]
    [InlineData("1.7310000001e12", "2024-11-07T17:20:00.1Z")]
    public void Times_are_milliseconds_with_a_fraction(string json, string expected)
    {
        var reply = JsonSerializer.Deserialize($$"""{"conversationId":"c","message":{},"createTime":{{json}}}""", BedrockChatJson.Default.ChatResult)!;

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), reply.CreatedAt);
        Assert.Equal(reply.CreatedAt, JsonSerializer.Deserialize(JsonSerializer.Serialize(reply, BedrockChatJson.Default.ChatResult), BedrockChatJson.Default.ChatResult)!.CreatedAt);
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("-1e300")]
    [InlineData("\"soon\"")]
    [InlineData("true")]
    public async Task GetMessageAsync_keeps_a_time_that_is_none_raw(string json)
    {
        using var client = FakeService.Always(HttpStatusCode.OK, $$"""{"conversationId":"c","message":{},"createTime":{{json}}}""").Client();

        var reply = await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(reply.CreatedAt);
        Assert.Equal(json, reply.AdditionalProperties["createTime"].GetRawText());
    }

    private static BedrockChatClient Client(string transcript) => FakeService.Always(HttpStatusCode.OK, Transcript.Text(transcript)).Client();
}
