namespace AceData.Emulator.Tests;

public sealed class PauseTests
{
    [Theory]
    [InlineData("ask me", "ask_user_question", "pending_question")]
    [InlineData("ask me several", "ask_user_question", "pending_question")]
    [InlineData("I consent", "consent_request", "pending_consent_request")]
    [InlineData("confirm it", "action_confirmation", "pending_action_confirmation")]
    public async Task A_pause_awaits_its_answer_and_goes_on_with_it(string question, string type, string pending)
    {
        await using var service = await Service.StartAsync();

        var paused = await service.AskAsync(question, accept: Service.Sse);
        var awaiting = await ToolBlocksAsync(service, paused.ConversationId);
        var resumed = await service.ResumeAsync(paused.ConversationId, (ToolUseId(paused, type), "Green"));

        Assert.Equal("awaiting_user_input", paused.TerminalReason);
        Assert.Equal("awaiting_input", awaiting.Single().Str("status"));
        Assert.IsType<JsonObject>(awaiting.Single()[pending]);
        Assert.Contains("Green", resumed.StreamedText, StringComparison.Ordinal);
        Assert.Equal("natural_stop", resumed.TerminalReason);
    }

    [Fact]
    public async Task A_resumed_answer_is_folded_into_the_message_that_paused()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);

        await service.ResumeAsync(paused.ConversationId, (ToolUseId(paused, "ask_user_question"), "Green"));

        var messages = await service.MessagesAsync(paused.ConversationId);
        Assert.Equal(["user", "assistant"], messages.Select(message => message.Str("role")));
        Assert.Equal(["text", "tool_use", "text"], messages[1].Arr("content").Select(block => block!.Str("type")));
        var tool = messages[1].Arr("content")[1]!;
        Assert.Equal("done", tool.Str("status"));
        Assert.Equal("Green", tool.Str("output"));
        Assert.Null(tool["pending_question"]);
    }

    [Fact]
    public async Task A_wrong_tool_use_id_is_refused_and_the_pause_goes_on()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);

        var wrong = await service.PostAsync(Service.ResumeBody(paused.ConversationId, ("call_unknown", "Green")));
        var right = await service.ResumeAsync(paused.ConversationId, (ToolUseId(paused, "ask_user_question"), "Green"));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("natural_stop", right.TerminalReason);
    }

    [Fact]
    public async Task Answering_twice_repeats_the_answer_and_stores_nothing_more()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);
        var toolId = ToolUseId(paused, "ask_user_question");
        var first = await service.ResumeAsync(paused.ConversationId, (toolId, "Green"));
        var before = (await service.RetrieveAsync(paused.ConversationId)).Json.ToJsonString();

        var second = await service.ResumeAsync(paused.ConversationId, (toolId, "Red"));

        Assert.Equal(first.StreamedText, second.StreamedText);
        Assert.Equal(before, (await service.RetrieveAsync(paused.ConversationId)).Json.ToJsonString());
    }

    [Fact]
    public async Task Answering_twice_does_not_count_as_an_update()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);
        var toolId = ToolUseId(paused, "ask_user_question");
        await service.ResumeAsync(paused.ConversationId, (toolId, "Green"));
        var later = await service.AskAsync("later");

        await service.ResumeAsync(paused.ConversationId, (toolId, "Green"));

        Assert.Equal([later.Id, paused.ConversationId], service.Emulator.GetConversations().Ids);
    }

    [Fact]
    public async Task A_resumption_that_ends_after_a_fresh_question_leaves_it_alone()
    {
        var resumed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions
        {
            BeforeEvent = async (json, _) =>
            {
                if (json["content"]?.GetValue<string>() == "You " && resumed.TrySetResult())
                {
                    await goOn.Task;
                }
            },
        });
        var paused = await service.AskAsync("ask me", accept: Service.Sse);

        var late = service.ResumeAsync(paused.ConversationId, (ToolUseId(paused, "ask_user_question"), "Green"));
        await resumed.Task;
        var fresh = await service.AskAsync("never mind", paused.ConversationId);
        goOn.SetResult();
        await late;

        var messages = await service.MessagesAsync(paused.ConversationId);
        Assert.Equal(4, messages.Count);
        Assert.Equal(fresh.Text, messages[3].OnlyText());
    }

    [Fact]
    public async Task A_fresh_question_skips_the_pause()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);

        var fresh = await service.AskAsync("never mind", paused.ConversationId);

        Assert.Equal("natural_stop", fresh.Json.Str("terminal_reason"));
        Assert.Contains("turn 2", fresh.Text, StringComparison.Ordinal);
        Assert.Equal("done", (await ToolBlocksAsync(service, paused.ConversationId)).Single().Str("status"));
        Assert.Equal(4, (await service.MessagesAsync(paused.ConversationId)).Count);
    }

    [Fact]
    public async Task Several_pauses_must_be_answered_in_one_request()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("consent and confirm", accept: Service.Sse);
        var consent = ToolUseId(paused, "consent_request");
        var confirmation = ToolUseId(paused, "action_confirmation");

        var half = await service.PostAsync(Service.ResumeBody(paused.ConversationId, (consent, "yes")));
        var whole = await service.ResumeAsync(paused.ConversationId, (consent, "yes"), (confirmation, "no"));

        Assert.Equal(HttpStatusCode.BadRequest, half.Status);
        Assert.Equal("natural_stop", whole.TerminalReason);
    }

    [Fact]
    public async Task Tool_results_win_over_a_question()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);
        var body = Service.ResumeBody(paused.ConversationId, (ToolUseId(paused, "ask_user_question"), "Green"));

        var answer = await service.PostAsync(body.With("question", "ignored").With("references", new JsonArray("https://x.example/a.png")));

        Assert.Contains("Green", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, service.Emulator.GetConversations().CountTurns(paused.ConversationId));
    }

    [Theory]
    [InlineData("""{"model":"m","tool_results":[{"tool_use_id":"a","output":"b"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"model":"m","id":"unknown","tool_results":[{"tool_use_id":"a","output":"b"}]}""", HttpStatusCode.NotFound)]
    [InlineData("""{"model":"m","id":"ID","tool_results":[{"tool_use_id":"a"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"model":"m","id":"ID","tool_results":[{"output":"b"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"model":"m","id":"ID","tool_results":["a"]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"model":"m","id":"ID","tool_results":[{"tool_use_id":"a","output":"b"}]}""", HttpStatusCode.BadRequest)]
    public async Task Results_that_fit_no_pause_are_refused(string body, HttpStatusCode status)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.GetConversations().Seed(new ConversationSeed { Id = "ID" });

        var answer = await service.PostAsync(body);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Two_resumptions_at_once_store_one_answer()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);
        var toolId = ToolUseId(paused, "ask_user_question");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.ResumeAsync(paused.ConversationId, (toolId, "Green"))));

        Assert.Single(answers.Select(answer => answer.StreamedText).Distinct());
        var content = (await service.MessagesAsync(paused.ConversationId))[1].Arr("content");
        Assert.Equal(["text", "tool_use", "text"], content.Select(block => block!.Str("type")));
    }

    private static string ToolUseId(Answer paused, string type) => paused.Events.Single(json => json.Type() == type).Str("tool_id");

    private static async Task<IReadOnlyList<JsonNode>> ToolBlocksAsync(Service service, string id) =>
        [.. (await service.MessagesAsync(id))[1].Arr("content").Where(block => block!.Str("type") == "tool_use").Select(block => block!)];
}
