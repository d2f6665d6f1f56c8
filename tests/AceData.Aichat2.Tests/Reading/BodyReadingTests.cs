namespace AceData.Aichat2.Tests;

/// <summary>Bodies with values of the wrong type: the answer is read, and the value stays raw.</summary>
public sealed class BodyReadingTests
{
    [Theory]
    [InlineData("usage", "\"\"")]
    [InlineData("usage", "[]")]
    [InlineData("usage", "true")]
    [InlineData("terminal_reason", "5")]
    [InlineData("pending_client_tools", "{}")]
    [InlineData("pending_client_tools", "[null]")]
    [InlineData("conversation_id", "7")]
    [InlineData("trace_id", "[]")]
    public async Task ChatAsync_keeps_a_value_of_the_wrong_type_raw(string field, string value)
    {
        using var client = Answers.Client($$$"""{"answer":"hi","id":"c","{{{field}}}":{{{value}}}}""");

        var answer = await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", answer.Answer);
        Assert.Equal("c", answer.Id);
        Assert.Equal(value, answer.AdditionalProperties[field].GetRawText());
        Assert.Single(answer.AdditionalProperties);
    }

    [Theory]
    [InlineData("12.0", 12L)]
    [InlineData("\"12\"", 12L)]
    [InlineData("1e3", 1000L)]
    [InlineData("3.5", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("true", null)]
    [InlineData("\"\"", null)]
    public async Task ChatAsync_reads_counts_in_every_form_and_keeps_others_raw(string value, long? expected)
    {
        using var client = Answers.Client($$$"""{"answer":"hi","id":"c","usage":{"prompt_tokens":1,"total_tokens":{{{value}}}}}""");

        var answer = await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", answer.Answer);
        Assert.Equal(1, answer.Usage!.PromptTokens);
        Assert.Equal(expected, answer.Usage.TotalTokens);
        Assert.Equal(expected is null ? value : null, answer.Usage.AdditionalProperties.TryGetValue("total_tokens", out var raw) ? raw.GetRawText() : null);
    }

    [Theory]
    [InlineData("\"2026-01-02T03:04:05Z\"", "2026-01-02T03:04:05Z")]
    [InlineData("1767323045000", "2026-01-02T03:04:05Z")]
    [InlineData("1767323045.5", "2026-01-02T03:04:05.5Z")]
    [InlineData("\"soon\"", null)]
    [InlineData("{}", null)]
    [InlineData("-9007199254740991", null)]
    public async Task RetrieveBatchAsync_reads_times_in_every_form(string value, string? expected)
    {
        using var client = Answers.Client($$$"""{"items":[{"id":"a"},{"id":"b","updated_at":{{{value}}}}],"total":2}""");

        var page = await client.RetrieveBatchAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b"], page.Items.Select(item => item.Id));
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), page.Items[1].UpdatedAt);
        Assert.Equal(expected is null ? value : null, page.Items[1].AdditionalProperties.TryGetValue("updated_at", out var raw) ? raw.GetRawText() : null);
    }

    [Fact]
    public async Task UpdateAsync_sends_messages_back_as_they_came()
    {
        const string Messages = """
            [{"role":"user","content":5,"citations":[]},
             {"role":null,"content":"a"},
             {"role":"assistant","content":[{"type":"text","text":{}},null,{"type":"card","card":7}]},
             {"role":"assistant","content":"b","citations":{"a":{"id":"a"},"b":null,"c":5}}]
            """;
        var sent = string.Empty;
        using var client = Answers.Client(request =>
        {
            sent = Answers.BodyOf(request);
            return Answers.Response(Encoding.UTF8.GetBytes($$$"""{"id":"c","messages":{{{Messages}}}}"""), "application/json");
        });
        var conversation = await client.RetrieveAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        await client.UpdateAsync(new UpdateRequest { Id = "c", Messages = conversation.Messages }, cancellationToken: TestContext.Current.CancellationToken);

        var messages = JsonElement.Parse(sent).GetProperty("messages");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Messages), messages), messages.GetRawText());
        Assert.Equal("b", conversation.Messages[3].Content.Text);
        Assert.Equal(["a"], conversation.Messages[3].Citations.Keys);
        Assert.Equal("5", conversation.Messages[0].AdditionalProperties["content"].GetRawText());
    }

    [Theory]
    [InlineData("""[{"type":"text","text":{}},{"type":"text","text":"a"}]""")]
    [InlineData("""[{"type":"card","card":{"type":"image","title":{},"url":"https://a.test","x":1}}]""")]
    [InlineData("""[{"type":"image_url","image_url":{"url":"https://a.test","detail":[]}},{"type":"unknown","y":[null]}]""")]
    public async Task ChatAsync_sends_the_blocks_of_a_message_again_as_they_came(string blocks)
    {
        var sent = string.Empty;
        using var client = Answers.Client(request =>
        {
            sent = Answers.BodyOf(request);
            return Answers.Response(Encoding.UTF8.GetBytes($$$"""{"id":"c","answer":"a","messages":[{"role":"user","content":{{{blocks}}}}]}"""), "application/json");
        });
        var conversation = await client.RetrieveAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        await client.ChatAsync(new ChatRequest { Message = conversation.Messages[0].Content }, cancellationToken: TestContext.Current.CancellationToken);

        var message = JsonElement.Parse(sent).GetProperty("message");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(blocks), message), message.GetRawText());
    }

    [Fact]
    public async Task UpdateAsync_sends_a_property_that_was_given_another_value_instead_of_what_was_set_aside()
    {
        var sent = string.Empty;
        using var client = Answers.Client(request =>
        {
            sent = Answers.BodyOf(request);
            return Answers.Response("""{"id":"c","messages":[{"role":"user","content":5}]}"""u8.ToArray(), "application/json");
        });
        var conversation = await client.RetrieveAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        await client.UpdateAsync(
            new UpdateRequest { Id = "c", Messages = [conversation.Messages[0] with { Content = "five" }] },
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""[{"role":"user","content":"five"}]""", JsonElement.Parse(sent).GetProperty("messages").GetRawText());
    }

    [Theory]
    [InlineData("""{"answer":"hi","id":"c","x":{"\ud83d":"\ude00","y":["\udfaa"]}}""")]
    [InlineData("""{"answer":"hi","id":"c","pending_client_tools":[{"tool_use_id":"t","name":"n","input":{"\udfaa":"\udfaa"}}]}""")]
    public async Task ChatAsync_hands_out_nothing_that_throws_later(string body)
    {
        using var client = Answers.Client(body);

        var answer = await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        foreach (var element in answer.AdditionalProperties.Values.Concat(answer.PendingClientTools.Select(tool => tool.Input ?? default)))
        {
            Assert.Contains("\uFFFD", Walk(element), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ChatAsync_reads_a_body_behind_a_byte_order_mark()
    {
        using var client = Answers.Client("\uFEFF{\"answer\":\"hi\",\"id\":\"c\"}");

        Assert.Equal("hi", (await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken)).Answer);
    }

    [Fact]
    public async Task ChatAsync_reads_the_body_of_an_error_behind_a_byte_order_mark()
    {
        using var client = Answers.Client("\uFEFF{\"error\":{\"code\":\"used_up\",\"message\":\"balance\"}}", status: HttpStatusCode.Forbidden);

        var failure = await Assert.ThrowsAsync<InsufficientBalanceException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("used_up", failure.Code);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(500)]
    [InlineData(600)]
    public async Task RetrieveAsync_loses_nothing_but_a_value_that_is_too_deep(int depth)
    {
        using var client = Answers.Client($$"""{"id":"c","title":"t","deep":{{new string('[', depth)}}{{new string(']', depth)}},"messages":[]}""");

        var conversation = await client.RetrieveAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("t", conversation.Title);
        Assert.Equal(depth < JsonDepth.Max, conversation.AdditionalProperties["deep"].GetRawText().Length == 2 * depth);
    }

    [Fact]
    public async Task RetrieveAsync_keeps_at_most_1000_unknown_fields_of_an_object()
    {
        var fields = string.Join(',', Enumerable.Range(0, 1500).Select(index => $"\"x{index}\":{index}"));
        using var client = Answers.Client($$"""{ {{fields}},"updated_at":"soon","id":"c"}""");

        var conversation = await client.RetrieveAsync("c", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("c", conversation.Id);
        Assert.Equal(1001, conversation.AdditionalProperties.Count);
        Assert.Equal("soon", conversation.AdditionalProperties["updated_at"].GetString());
        Assert.Equal(999, conversation.AdditionalProperties["x999"].GetInt32());
    }

    [Fact]
    public void ChatCallback_Parse_keeps_a_value_of_the_wrong_type_raw()
    {
        var callback = ChatCallback.Parse("""{"status":"completed","answer":"hi","usage":[]}"""u8);

        Assert.Equal("hi", callback.Answer);
        Assert.Equal("[]", callback.AdditionalProperties["usage"].GetRawText());
    }

    [Fact]
    public void Records_with_values_set_aside_are_equal_when_the_values_are()
    {
        var one = Read("""{"role":"user","content":[1,{"a":2}],"citations":5}""");
        var same = Read("""{"citations":5.0,"content":[1,{"a":2}],"role":"user"}""");
        var other = Read("""{"role":"user","content":[1,{"a":2}],"citations":6}""");

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);
    }

    private static Message Read(string json) => LenientJson.Deserialize(Encoding.UTF8.GetBytes(json), Aichat2Json.Default.Message)!;

    private static string Walk(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(element.EnumerateObject().Select(field => field.Name + Walk(field.Value))),
        JsonValueKind.Array => string.Concat(element.EnumerateArray().Select(Walk)),
        JsonValueKind.String => element.GetString()!,
        _ => string.Empty,
    };
}
