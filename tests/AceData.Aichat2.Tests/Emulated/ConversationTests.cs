namespace AceData.Aichat2.Tests;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_conversation_of_three_turns_holds_six_messages()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var first = await client.ChatAsync(EmulatedService.Ask("one"), cancellationToken: TestContext.Current.CancellationToken);
        var second = await client.StreamAsync(EmulatedService.Ask("two", first.Id), cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        await client.ChatAsync(EmulatedService.Ask("three", first.Id), cancellationToken: TestContext.Current.CancellationToken);
        var conversation = await client.RetrieveAsync(first.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["user", "assistant", "user", "assistant", "user", "assistant"], conversation.Messages.Select(message => message.Role.Value));
        Assert.Equal(["one", "two", "three"], conversation.Messages.Where(message => message.Role == MessageRole.User).Select(message => message.Content.Text));
        Assert.Equal(second.OfType<TextDeltaEvent>().Last().Answer, conversation.Messages[3].Content.Text);
        Assert.Equal(first.Id, second[^1].ConversationId);
    }

    [Fact]
    public async Task A_list_of_250_by_pages_of_100_gives_each_exactly_once()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var seeded = Enumerable.Range(0, 250).Select(number => emulator.GetConversations().Seed(new ConversationSeed { Title = $"{number}" })).ToList();

        List<string> listed = [];
        await foreach (var conversation in client.ListAsync(new RetrieveBatchRequest { Limit = 100 }, cancellationToken: TestContext.Current.CancellationToken))
        {
            listed.Add(conversation.Id);
        }

        Assert.Equal(Enumerable.Reverse(seeded), listed);
        Assert.Equal(3, emulator.Requests.Count);
    }

    [Fact]
    public async Task A_list_survives_a_conversation_that_moves_to_its_front_meanwhile()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        for (var number = 0; number < 6; number++)
        {
            emulator.GetConversations().Seed(new ConversationSeed { Id = $"c{number}" });
        }

        List<string> listed = [];
        await foreach (var conversation in client.ListAsync(new RetrieveBatchRequest { Limit = 2 }, cancellationToken: TestContext.Current.CancellationToken))
        {
            if (listed.Count == 0)
            {
                await client.UpdateAsync(new UpdateRequest { Id = "c0", Title = "moved" }, cancellationToken: TestContext.Current.CancellationToken);
            }

            listed.Add(conversation.Id);
        }

        Assert.Equal(listed.Distinct(), listed);
        Assert.Equal(["c5", "c4", "c3", "c2", "c1"], listed.Take(5));
    }

    [Fact]
    public async Task Two_tokens_never_see_each_others_conversations()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var mine = emulator.Client();
        using var theirs = emulator.Client(token: emulator.AddToken());
        var conversation = await mine.ChatAsync(EmulatedService.Ask("secret plans"), cancellationToken: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<NotFoundException>(() => theirs.RetrieveAsync(conversation.Id, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotFoundException>(() => theirs.DeleteAsync(conversation.Id, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotFoundException>(() => theirs.UpdateAsync(new UpdateRequest { Id = conversation.Id, Title = "t" }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotFoundException>(() => theirs.ChatAsync(EmulatedService.Ask("go on", conversation.Id), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty((await theirs.RetrieveBatchAsync(cancellationToken: TestContext.Current.CancellationToken)).Items);
        Assert.Single((await mine.RetrieveBatchAsync(cancellationToken: TestContext.Current.CancellationToken)).Items);
    }

    [Fact]
    public async Task Filters_choose_what_is_listed()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt4o, Question = "q", UserId = "u1", ApplicationId = "a1" }, cancellationToken: TestContext.Current.CancellationToken);
        await client.ChatAsync(new ChatRequest { Model = ModelId.ClaudeOpus48, Question = "q", UserId = "u2", ApplicationId = "a1" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, (await client.RetrieveBatchAsync(new RetrieveBatchRequest { Model = ModelId.Gpt4o }, cancellationToken: TestContext.Current.CancellationToken)).Total);
        Assert.Equal(1, (await client.RetrieveBatchAsync(new RetrieveBatchRequest { ModelGroup = ModelGroup.Claude }, cancellationToken: TestContext.Current.CancellationToken)).Total);
        Assert.Equal(1, (await client.RetrieveBatchAsync(new RetrieveBatchRequest { UserId = "u2" }, cancellationToken: TestContext.Current.CancellationToken)).Total);
        Assert.Equal(2, (await client.RetrieveBatchAsync(new RetrieveBatchRequest { ApplicationId = "a1" }, cancellationToken: TestContext.Current.CancellationToken)).Total);
        Assert.Equal(0, (await client.RetrieveBatchAsync(new RetrieveBatchRequest { ApplicationId = "a2" }, cancellationToken: TestContext.Current.CancellationToken)).Total);
    }

    [Theory]
    [InlineData(UpdateAnswer.Conversation)]
    [InlineData(UpdateAnswer.Flag)]
    public async Task A_title_and_a_history_can_be_changed(UpdateAnswer answer)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { Wire = WireOptions.Guide with { UpdateAnswer = answer } }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var id = (await client.ChatAsync(EmulatedService.Ask("one"), cancellationToken: TestContext.Current.CancellationToken)).Id;
        await client.ChatAsync(EmulatedService.Ask("two", id), cancellationToken: TestContext.Current.CancellationToken);
        var history = (await client.RetrieveAsync(id, cancellationToken: TestContext.Current.CancellationToken)).Messages;

        var renamed = await client.UpdateAsync(new UpdateRequest { Id = id, Title = "t" }, cancellationToken: TestContext.Current.CancellationToken);
        await client.UpdateAsync(new UpdateRequest { Id = id, Messages = [.. history.Take(2)] }, cancellationToken: TestContext.Current.CancellationToken);
        var after = await client.RetrieveAsync(id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(renamed.Success);
        Assert.Equal("t", after.Title);
        Assert.Equal(2, after.Messages.Count);
        Assert.Equal("one", after.Messages[0].Content.Text);
    }

    [Fact]
    public async Task What_is_not_kept_cannot_be_retrieved()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        await client.ChatAsync(EmulatedService.Ask("q") with { Stateful = false }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, emulator.GetConversations().Count);
    }

    [Fact]
    public async Task A_background_run_is_retrieved_when_it_is_finished()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var queued = await client.EnqueueAsync(EmulatedService.Ask("long work"), cancellationToken: TestContext.Current.CancellationToken);
        await emulator.WaitForJobsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var conversation = await client.RetrieveAsync(queued.Id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("queued", queued.Status);
        Assert.Equal(MessageRole.Assistant, conversation.Messages[^1].Role);
    }

    [Theory]
    [InlineData(QuestionForm.Guide)]
    [InlineData(QuestionForm.Production)]
    public async Task A_pause_is_seen_and_answered_in_either_form(QuestionForm form)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { Wire = WireOptions.Guide with { QuestionForm = form } }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var paused = await client.StreamAsync(EmulatedService.Ask("please ask me"), cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        var asked = Assert.Single(paused.OfType<AskUserQuestionEvent>());
        var id = paused[^1].ConversationId!;
        await Assert.ThrowsAsync<BadRequestException>(() => client.ChatAsync(new ChatRequest { Id = id, ToolResults = [new ToolResult { ToolUseId = "wrong", Output = "x" }] }, cancellationToken: TestContext.Current.CancellationToken));
        var answer = await client.ChatAsync(new ChatRequest { Id = id, ToolResults = [new ToolResult { ToolUseId = asked.ToolUseId, Output = "Green" }] }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(TerminalReason.AwaitingUserInput, Assert.IsType<DoneEvent>(paused[^1]).TerminalReason);
        Assert.NotEmpty(Assert.Single(asked.Questions).Options);
        Assert.Contains("Green", answer.Answer, StringComparison.Ordinal);
        Assert.Equal(TerminalReason.NaturalStop, answer.TerminalReason);
    }
}
