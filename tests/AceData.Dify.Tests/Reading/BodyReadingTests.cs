namespace AceData.Dify.Tests;

/// <summary>Bodies with values of the wrong type: the answer is read, and the value stays raw.</summary>
public sealed class BodyReadingTests
{
    [Theory]
    [InlineData("metadata", "[]")]
    [InlineData("metadata", "\"\"")]
    [InlineData("created_at", "\"soon\"")]
    [InlineData("created_at", "-9007199254740991")]
    [InlineData("message_id", "5")]
    [InlineData("task_id", "{}")]
    public async Task ChatAsync_keeps_a_value_of_the_wrong_type_raw(string field, string value)
    {
        using var client = FakeDify.Answering($$$"""{"answer":"hi","conversation_id":"c","{{{field}}}":{{{value}}}}""").Client();

        var answer = await client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", answer.Answer);
        Assert.Equal("c", answer.ConversationId);
        Assert.Equal(value, answer.AdditionalProperties[field].GetRawText());
    }

    [Theory]
    [InlineData("\"1E-7\"", "0.0000001")]
    [InlineData("0.5", "0.5")]
    [InlineData("\"\"", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("1e40", null)]
    public async Task ChatAsync_reads_prices_in_every_form_and_keeps_others_raw(string value, string? expected)
    {
        using var client = FakeDify.Answering($$$$"""{"answer":"hi","conversation_id":"c","metadata":{"usage":{"total_tokens":2,"total_price":{{{{value}}}}}}}""").Client();

        var usage = (await client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken)).AnswerMetadata!.Usage!;

        Assert.Equal(2, usage.TotalTokens);
        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), usage.TotalPrice);
        Assert.Equal(expected is null ? value : null, usage.AdditionalProperties.TryGetValue("total_price", out var raw) ? raw.GetRawText() : null);
    }

    [Fact]
    public async Task ChatAsync_and_GetPageAsync_read_a_score_that_is_not_a_number_as_null()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var client = FakeDify.Answering("""{"answer":"hi","conversation_id":"c","metadata":{"retriever_resources":[{"score":NaN,"content":"x"},{"score":-Infinity}]}}""").Client();
        using var history = FakeDify.Answering("""{"data":[{"id":"m","answer":"hi","retriever_resources":[{"score":NaN,"content":"x"}]}]}""").Client();

        var sources = (await client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: cancellationToken)).AnswerMetadata!.RetrieverResources;
        var page = await history.Messages.GetPageAsync("c", cancellationToken: cancellationToken);

        Assert.Equal(2, sources.Count);
        Assert.Null(sources[0].Score);
        Assert.Equal("x", sources[0].Content);
        Assert.Null(Assert.Single(page.Items[0].RetrieverResources).Score);
    }

    [Fact]
    public async Task ChatAsync_reads_a_body_behind_a_byte_order_mark()
    {
        using var client = FakeDify.Answering("\uFEFF{\"answer\":\"hi\",\"conversation_id\":\"c\"}").Client();

        Assert.Equal("hi", (await client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken)).Answer);
    }

    [Theory]
    [InlineData("""{"type":"image","transfer_method":"remote_url","url":{},"x":[null]}""")]
    [InlineData("""{"type":"image","transfer_method":"local_file","upload_file_id":{}}""")]
    public async Task ChatAsync_sends_files_again_as_they_came(string json)
    {
        var file = LenientJson.Deserialize(Encoding.UTF8.GetBytes(json), DifyJson.Default.InputFile)!;
        var fake = FakeDify.Answering("""{"answer":"hi","conversation_id":"c"}""");
        using var client = fake.Client();
        ChatRequest request = new() { Query = "q", Files = [file], Inputs = new Dictionary<string, InputValue> { ["one"] = file, ["all"] = new[] { file } } };

        await client.ChatAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        var sent = fake.Sent.Json;
        foreach (var element in new[] { sent.GetProperty("files")[0], sent.GetProperty("inputs").GetProperty("one"), sent.GetProperty("inputs").GetProperty("all")[0] })
        {
            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), element), element.GetRawText());
        }
    }

    [Fact]
    public async Task ChatAsync_reads_the_body_of_an_error_behind_a_byte_order_mark()
    {
        using var client = FakeDify.Answering("\uFEFF{\"code\":\"invalid_param\",\"message\":\"bad\",\"status\":400}", HttpStatusCode.BadRequest).Client();

        var failure = await Assert.ThrowsAsync<BadRequestException>(() => client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("invalid_param", failure.Code);
    }

    [Fact]
    public async Task GetMetaAsync_drops_icons_that_cannot_be_read_and_keeps_the_original()
    {
        using var client = FakeDify.Answering("""{"tool_icons":{"a":"https://i.test/a.png","b":5,"c":null,"d":{"background":7,"content":"x"}}}""").Client();

        var meta = await client.Application.GetMetaAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["a", "d"], meta.ToolIcons.Keys);
        Assert.Equal("x", meta.ToolIcons["d"].Content);
        Assert.Equal("7", meta.ToolIcons["d"].AdditionalProperties["background"].GetRawText());
        Assert.Equal("5", meta.AdditionalProperties["tool_icons"].GetProperty("b").GetRawText());
    }

    [Fact]
    public async Task GetParametersAsync_reads_a_form_whose_fields_hold_values_of_the_wrong_type()
    {
        using var client = FakeDify.Answering("""{"opening_statement":5,"user_input_form":[{"text-input":{"label":7,"variable":"v","default":{"a":1}}},null,"x",{"select":{"variable":"s","options":["a",null]}}]}""").Client();

        var parameters = await client.Application.GetParametersAsync(cancellationToken: TestContext.Current.CancellationToken);

        var text = Assert.IsType<TextInputControl>(parameters.UserInputForm[0]);
        Assert.Equal("v", text.Variable);
        Assert.Equal("7", text.AdditionalProperties["label"].GetRawText());
        Assert.Equal("""{"a":1}""", text.Default);
        Assert.Equal(["a"], Assert.IsType<SelectControl>(parameters.UserInputForm[2]).Options);
        Assert.Equal("5", parameters.AdditionalProperties["opening_statement"].GetRawText());
    }

    [Fact]
    public async Task Requests_with_a_field_named_twice_throw_before_sending()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        FakeDify fake = new(_ => throw new InvalidOperationException("Nothing may be sent."));
        using var client = fake.Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(new ChatRequest { Query = "q", AdditionalProperties = Fields("user") }, cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Audio.SpeakAsync(new SpeechRequest { Text = "t", AdditionalProperties = Fields("text") }, cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Annotations.EnableReplyAsync(
            new AnnotationReplySettings { EmbeddingProviderName = "p", EmbeddingModelName = "m", AdditionalProperties = Fields("score_threshold") },
            cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(
            new ChatRequest { Query = "q", Files = [InputFile.FromUrl(FileType.Image, "https://x.example/a.png") with { AdditionalProperties = Fields("url") }] },
            cancellationToken: cancellationToken));

        Assert.Empty(fake.Requests);
    }

    private static Dictionary<string, JsonElement> Fields(string name) => new() { [name] = JsonElement.Parse("1") };
}
