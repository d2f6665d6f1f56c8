namespace AceData.BedrockChat.Tests;

/// <summary>Bodies with values of the wrong type: the reply is read, and the value stays raw.</summary>
public sealed class BodyReadingTests
{
    [Theory]
    [InlineData("feedback", "\"\"")]
    [InlineData("usedChunks", "{}")]
    [InlineData("thinkingLog", "{}")]
    [InlineData("children", "\"a\"")]
    [InlineData("children", "[\"a\",5]")]
    [InlineData("model", "5")]
    [InlineData("parent", "[]")]
    [InlineData("role", "null")]
    public async Task GetMessageAsync_keeps_a_value_of_the_wrong_type_raw(string field, string value)
    {
        using var client = Client($$$"""{"conversationId":"c","message":{"content":[{"contentType":"text","body":"hi"}],"{{{field}}}":{{{value}}}}}""");

        var reply = await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", reply.Answer);
        Assert.Equal(value, reply.Message.AdditionalProperties[field].GetRawText());
    }

    [Fact]
    public async Task GetMessageAsync_reads_blocks_with_values_of_the_wrong_type()
    {
        using var client = Client("""
            {"conversationId":"c","message":{"content":[null,5,{"contentType":"text","body":7},{"contentType":"text","body":"hi"},
            {"contentType":"toolResult","body":{"toolUseId":"t","content":[{"text":"a"},null,{"text":5}],"status":{}}}]}}
            """);

        var reply = await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", reply.Answer);
        Assert.Equal(4, reply.Message.Content.Count);
        var result = Assert.IsType<ToolResultBlock>(reply.Message.Content[3]);
        Assert.Equal("t", result.ToolUseId);
        Assert.Equal(["a", null], result.Content.Select(part => part.Text));
    }

    /// <summary>The project sets a depth of 560 for its process.</summary>
    [Theory]
    [InlineData(60, true)]
    [InlineData(540, true)]
    [InlineData(600, false)]
    public async Task GetMessageAsync_loses_nothing_but_a_value_deeper_than_the_process_reads(int depth, bool isRead)
    {
        var deep = new string('[', depth) + new string(']', depth);
        var input = $$"""{"x":{{deep}} }""";
        using var client = Client($$$"""
            {"conversationId":"c","message":{"content":[{"contentType":"text","body":"hi"},
            {"contentType":"toolUse","body":{"input":{{{input}}},"toolUseId":"t","name":"n"}}]}}
            """);

        var reply = await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", reply.Answer);
        var tool = Assert.IsType<ToolUseBlock>(reply.Message.Content[1]);
        Assert.Equal(("t", "n"), (tool.ToolUseId, tool.Name));
        Assert.Equal(isRead, tool.Input!.Value.GetProperty("x").GetRawText() == deep);
    }

    [Theory]
    [InlineData("1731000000123.45", "2024-11-07T17:20:00.12345Z")]
    [InlineData("1731000000", "2024-11-07T17:20:00Z")]
    [InlineData("\"2024-11-07T17:20:00Z\"", "2024-11-07T17:20:00Z")]
    [InlineData("{}", null)]
    [InlineData("-9007199254740991", null)]
    public async Task GetConversationAsync_reads_times_in_every_form(string value, string? expected)
    {
        using var client = Client($$$"""{"id":"c","messageMap":{},"createTime":{{{value}}}}""");

        var conversation = await client.GetConversationAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), conversation.CreatedAt);
        Assert.Equal(expected is null ? value : null, conversation.AdditionalProperties.TryGetValue("createTime", out var raw) ? raw.GetRawText() : null);
    }

    [Fact]
    public async Task GetConversationAsync_drops_messages_that_cannot_be_read_and_keeps_the_original()
    {
        using var client = Client("""{"id":"c","lastMessageId":"a","messageMap":{"a":{"role":"user","content":[]},"b":5,"c":null},"shouldContinue":"maybe"}""");

        var conversation = await client.GetConversationAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["a"], conversation.MessageMap.Keys);
        Assert.Equal("a", Assert.Single(conversation.Thread).Id);
        Assert.Equal("5", conversation.AdditionalProperties["messageMap"].GetProperty("b").GetRawText());
        Assert.Equal("\"maybe\"", conversation.AdditionalProperties["shouldContinue"].GetRawText());
    }

    [Fact]
    public async Task GetMessageAsync_hands_out_nothing_that_throws_later()
    {
        using var client = Client("""{"conversationId":"c","message":{"content":[{"contentType":"toolUse","body":{"input":{"\udfaa":"\ud83d"}}},{"contentType":"x","y":"\udfaa"}]}}""");

        var reply = await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken);

        var input = Assert.IsType<ToolUseBlock>(reply.Message.Content[0]).Input!.Value;
        Assert.Equal("\uFFFD", Assert.Single(input.EnumerateObject()).Name);
        Assert.Equal("\uFFFD", input.GetProperty("\uFFFD").GetString());
        Assert.Equal("\uFFFD", Assert.IsType<UnknownBlock>(reply.Message.Content[1]).Json.GetProperty("y").GetString());
    }

    [Fact]
    public async Task GetMessageAsync_reads_a_body_behind_a_byte_order_mark()
    {
        using var client = Client("\uFEFF{\"conversationId\":\"c\",\"message\":{\"content\":[{\"contentType\":\"text\",\"body\":\"hi\"}]}}");

        Assert.Equal("hi", (await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken)).Answer);
    }

    [Fact]
    public async Task GetMessageAsync_reads_an_error_behind_a_byte_order_mark()
    {
        FakeService fake = new(_ => FakeService.Json(HttpStatusCode.Forbidden, "\uFEFF{\"code\":\"locked\",\"errors\":[\"The conversation is locked.\"]}"));
        using var client = fake.Client();

        var failure = await Assert.ThrowsAsync<PermissionDeniedException>(() => client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("locked", failure.Code);
        Assert.Contains("The conversation is locked.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"contentType":"attachment","fileName":{},"body":"AQ=="}""")]
    [InlineData("""{"contentType":"toolResult","body":{"toolUseId":"t","content":[{"text":{},"x":1},{"text":"a"}],"status":{}}}""")]
    [InlineData("""{"contentType":"toolUse","body":{"toolUseId":[],"name":"n","input":{"a":1e400}}}""")]
    [InlineData("""{"contentType":"reasoning","text":"t","signature":{},"redactedContent":[5]}""")]
    public async Task PostAsync_sends_blocks_back_as_they_came(string block)
    {
        var fake = new FakeService(request => request.Method == HttpMethod.Post
            ? FakeService.Posted()
            : FakeService.Json(HttpStatusCode.OK, $$$"""{"conversationId":"c","message":{"content":[{{{block}}}]}}"""));
        using var client = fake.Client();
        var reply = await client.GetMessageAsync("c", "m", cancellationToken: TestContext.Current.CancellationToken);

        await client.PostAsync(new ChatRequest { Model = "m", Content = reply.Message.Content }, cancellationToken: TestContext.Current.CancellationToken);

        var sent = JsonElement.Parse(fake.Bodies[^1]).GetProperty("message").GetProperty("content")[0];
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(block), sent), sent.GetRawText());
    }

    [Fact]
    public async Task PostAsync_with_a_field_named_twice_throws_before_sending()
    {
        FakeService fake = new(_ => throw new InvalidOperationException("Nothing may be sent."));
        using var client = fake.Client();
        ChatRequest request = new() { Model = "m", Question = "q", AdditionalProperties = new Dictionary<string, JsonElement> { ["message"] = JsonElement.Parse("1") } };

        ChatRequest nested = new() { Model = "m", Content = [new TextBlock { Text = "q", AdditionalProperties = new Dictionary<string, JsonElement> { ["body"] = JsonElement.Parse("1") } }] };

        await Assert.ThrowsAsync<ArgumentException>(() => client.PostAsync(request, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.PostAsync(nested, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(fake.Requests);
    }

    private static BedrockChatClient Client(string body) => FakeService.Always(HttpStatusCode.OK, body).Client();
}
