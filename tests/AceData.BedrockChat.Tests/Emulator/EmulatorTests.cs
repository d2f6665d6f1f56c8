namespace AceData.BedrockChat.Tests;

public sealed class EmulatorTests
{
    private static readonly PollingOptions Quick = new() { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) };

    private readonly WatchedTimeProvider _clock = new();

    [Fact]
    public async Task A_conversation_of_two_turns_is_asked_and_read_back()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);
        var session = client.CreateSession(ModelId.ClaudeV35Sonnet);

        var first = await session.SendAsync("My name is Ada.", Quick, cancellationToken: TestContext.Current.CancellationToken);
        var second = await session.SendAsync("What is my name?", Quick, cancellationToken: TestContext.Current.CancellationToken);
        var conversation = await session.GetConversationAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("My name is Ada.", second.Answer, StringComparison.Ordinal);
        Assert.Equal(["My name is Ada.", first.Answer, "What is my name?", second.Answer], conversation.Thread.Select(message => message.Text));
        Assert.Equal(5, conversation.MessageMap.Count);
        Assert.Equal(conversation.LastMessageId, conversation.MessageMap[second.Message.Parent!].Children.Single());
        Assert.Equal("ok", (await client.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task A_reply_is_there_when_its_delay_has_passed_by_the_clock()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions { TimeProvider = _clock, ReplyDelay = TimeSpan.FromSeconds(40) }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);
        var posted = await client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromSeconds(39));
        var early = await Assert.ThrowsAsync<NotFoundException>(() => client.GetMessageAsync(posted.ConversationId, posted.MessageId, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(1, emulator.OpenJobs);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var reply = await client.GetMessageAsync(posted.ConversationId, posted.MessageId, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("errors", early.ResponseBody, StringComparison.Ordinal);
        Assert.Equal((posted.MessageId, 0), (reply.Message.Parent, emulator.OpenJobs));
        Assert.Equal(_clock.GetUtcNow(), reply.CreatedAt);
    }

    [Fact]
    public async Task A_second_turn_is_not_found_in_its_own_words()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions
        {
            Answer = question => question.Earlier.Count == 0 ? BedrockChatAnswer.FromText("one") : BedrockChatAnswer.Never,
        }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);
        var first = await client.ChatAsync(FakeService.Question(), Quick, cancellationToken: TestContext.Current.CancellationToken);

        var second = await client.PostAsync(FakeService.Question(first.ConversationId), cancellationToken: TestContext.Current.CancellationToken);
        var early = await Assert.ThrowsAsync<NotFoundException>(() => client.GetMessageAsync(second.ConversationId, second.MessageId, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal($$"""{"detail":"Message {{second.MessageId}} not found in conversation {{first.ConversationId}}"}""", early.ResponseBody);
        Assert.Equal(1, emulator.OpenJobs);
    }

    [Fact]
    public async Task Two_turns_at_once_overwrite_each_other()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions { TimeProvider = _clock, ReplyDelay = TimeSpan.FromSeconds(1) }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);
        var id = Ulid.New();

        var first = await client.PostAsync(FakeService.Question(id), cancellationToken: TestContext.Current.CancellationToken);
        await client.PostAsync(FakeService.Question(id) with { Question = "second" }, cancellationToken: TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("second", (await client.GetConversationAsync(id, cancellationToken: TestContext.Current.CancellationToken)).Thread[0].Text);
        await Assert.ThrowsAsync<NotFoundException>(() => client.GetMessageAsync(id, first.MessageId, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_conversation_begins_under_the_id_the_caller_chose()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);
        var id = Ulid.New();
        emulator.Faults.Add(Fault.CutAfterProcessing() with { Action = "post" });

        var lost = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ChatAsync(FakeService.Question(id), Quick, cancellationToken: TestContext.Current.CancellationToken));
        var found = await client.GetConversationAsync(id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(lost.MayHaveBeenProcessed);
        Assert.Equal(["Hi", "You asked: Hi"], found.Thread.Select(message => message.Text));
        Assert.Single(emulator.Requests, request => request.Action == "post");
    }

    [Fact]
    public async Task A_rate_is_waited_through_and_a_quota_ends_the_wait()
    {
        await using var throttled = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions { TimeProvider = _clock, RequestsPerSecond = 1 }, cancellationToken: TestContext.Current.CancellationToken);
        await using var limited = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions { Quota = 1 }, cancellationToken: TestContext.Current.CancellationToken);
        using var slow = Client(throttled);
        using var spent = Client(limited);
        List<AceDataException?> failures = [];

        var reply = await slow.ChatAsync(FakeService.Question(), Quick with
        {
            Progress = new ProgressRecorder(progress =>
            {
                failures.Add(progress.LastFailure);
                _clock.Advance(progress.Polls < 3 ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
            }),
        }, cancellationToken: TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<RateLimitException>(() => spent.ChatAsync(FakeService.Question(), Quick, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("You asked: Hi", reply.Answer);
        Assert.Equal(3, failures.OfType<RateLimitException>().Count());
        Assert.False(refused.IsTransient);
    }

    [Fact]
    public async Task Faults_of_all_three_shapes_strike_what_they_are_aimed_at()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);

        await StrikeAsync<PermissionDeniedException>(BedrockChatFaults.Forbidden(), """{"message":"Forbidden"}""");
        await StrikeAsync<RateLimitException>(BedrockChatFaults.Throttled(), """{"message":"Too Many Requests"}""");
        await StrikeAsync<RateLimitException>(BedrockChatFaults.QuotaUsedUp(), """{"message":"Limit Exceeded"}""");
        await StrikeAsync<ServerException>(BedrockChatFaults.GatewayTimeout(), """{"message":"Endpoint request timed out"}""");
        await StrikeAsync<BadRequestException>(BedrockChatFaults.Application(409, "x"), """{"errors":["x"]}""");
        await StrikeAsync<ServerException>(BedrockChatFaults.Framework(500, "x"), """{"detail":"x"}""");
        await StrikeAsync<BadRequestException>(BedrockChatFaults.Validation("x"), """{"detail":[{"loc":["body","message","model"],"msg":"x","type":"value_error"}]}""");

        async Task StrikeAsync<T>(Fault fault, string body)
            where T : AceDataException
        {
            emulator.Faults.Add(fault with { Action = "post" });
            Assert.True((await client.CheckHealthAsync()).IsOk);
            var failure = await Assert.ThrowsAsync<T>(() => client.PostAsync(FakeService.Question()));
            Assert.Equal(body, failure.ResponseBody);
        }
    }

    [Fact]
    public async Task Requests_that_the_service_refuses_are_refused()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);
        using BedrockChatClient stranger = new("wrong-key", emulator.BaseAddress);
        using BedrockChatClient astray = new(emulator.ApiToken, new Uri(emulator.BaseAddress, "/prod/"));
        var posted = await client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken);
        var conversation = await client.GetConversationAsync(posted.ConversationId, cancellationToken: TestContext.Current.CancellationToken);

        var model = await Assert.ThrowsAsync<BadRequestException>(() => client.PostAsync(FakeService.Question() with { Model = "gone" }, cancellationToken: TestContext.Current.CancellationToken));
        var content = await Assert.ThrowsAsync<BadRequestException>(() => client.PostAsync(FakeService.Question() with { Question = null, Content = [new ReasoningBlock()] }, cancellationToken: TestContext.Current.CancellationToken));
        var key = await Assert.ThrowsAsync<PermissionDeniedException>(() => stranger.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken));
        var stage = await Assert.ThrowsAsync<NotFoundException>(() => astray.WaitForReplyAsync(posted, Quick, cancellationToken: TestContext.Current.CancellationToken));
        var ownId = await Assert.ThrowsAsync<ServerException>(() => client.GetMessageAsync(posted.ConversationId, conversation.LastMessageId, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((422, 422, 403, 403, 500), ((int)model.StatusCode!, (int)content.StatusCode!, (int)key.StatusCode!, (int)stage.StatusCode!, (int)ownId.StatusCode!));
        Assert.Contains("BaseAddress", stage.Hint, StringComparison.Ordinal);
        Assert.All(emulator.Requests, request => Assert.DoesNotContain("x-api-key", request.Headers.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_an_answer_holds_besides_text_arrives()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions
        {
            Answer = _ => new BedrockChatAnswer
            {
                Text = "a",
                Content = [new JsonObject { ["contentType"] = "reasoning", ["text"] = "hm" }],
                ThinkingLog = [new JsonObject { ["role"] = "agent", ["content"] = new JsonArray() }],
            },
        }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);

        var reply = await client.ChatAsync(FakeService.Question(), Quick, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hm", Assert.IsType<ReasoningBlock>(reply.Message.Content[0]).Text);
        Assert.Equal((MessageRole.Agent, "a"), (reply.Message.ThinkingLog.Single().Role, reply.Answer));
    }

    [Fact]
    public async Task Every_answer_fits_the_document()
    {
        await using var emulator = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions { Quota = 11 }, cancellationToken: TestContext.Current.CancellationToken);
        using HttpClient http = new() { BaseAddress = emulator.BaseAddress, DefaultRequestHeaders = { { "x-api-key", emulator.ApiToken } } };
        const string Question = """{"message":{"content":[{"contentType":"text","body":"Hi"}],"model":"claude-v2"}}""";

        var posted = await HoldAsync("/conversation", "POST", 200, "conversation", Question);
        var id = posted.GetProperty("conversationId").GetString()!;
        var messageId = posted.GetProperty("messageId").GetString()!;
        var conversation = await HoldAsync("/conversation/{conversation_id}", "GET", 200, $"conversation/{id}");
        await HoldAsync("/conversation/{conversation_id}/{message_id}", "GET", 200, $"conversation/{id}/{messageId}");
        await HoldAsync("/conversation/{conversation_id}/{message_id}", "GET", 404, $"conversation/{id}/gone");
        await HoldAsync("/conversation/{conversation_id}/{message_id}", "GET", 404, "conversation/gone/gone");
        await HoldAsync("/conversation/{conversation_id}", "GET", 404, "conversation/gone");
        await HoldAsync("/conversation/{conversation_id}/{message_id}", "GET", 500, $"conversation/{id}/{conversation.GetProperty("lastMessageId").GetString()}");
        await HoldAsync("/conversation", "POST", 422, "conversation", "not json");
        await HoldAsync("/conversation", "POST", 422, "conversation", "{}");
        await HoldAsync("/conversation", "POST", 422, "conversation", Question.Replace("claude-v2", "gone", StringComparison.Ordinal));
        await HoldAsync("/conversation", "POST", 500, "conversation", Question.Replace("Hi", new string('x', ChatRequest.MaxBytes), StringComparison.Ordinal));
        await HoldAsync("/conversation", "POST", 429, "conversation", Question);
        http.DefaultRequestHeaders.Remove("x-api-key");
        await HoldAsync("/conversation", "POST", 403, "conversation", Question);

        async Task<JsonElement> HoldAsync(string path, string method, int status, string address, string? body = null)
        {
            using HttpRequestMessage request = new(new HttpMethod(method), address) { Content = body is null ? null : new StringContent(body) };
            using var response = await http.SendAsync(request);
            var json = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Empty(OpenApiSchema.Faults(json, OpenApiSchema.Response(path, method, status)));
            return json;
        }
    }

    [Fact]
    public async Task Stopping_lets_go_of_the_port()
    {
        var emulator = await BedrockChatEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = Client(emulator);
        await emulator.DisposeAsync();
        await emulator.DisposeAsync();

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    private static BedrockChatClient Client(BedrockChatEmulator emulator) => new(new BedrockChatClientOptions
    {
        ApiToken = emulator.ApiToken,
        BaseAddress = emulator.BaseAddress,
        Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
    });
}
