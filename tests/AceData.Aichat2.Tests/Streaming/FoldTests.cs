namespace AceData.Aichat2.Tests;

public sealed class FoldTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_turn_with_everything_in_it_folds_into_one_answer(bool asProduction)
    {
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = asProduction ? WireOptions.Production : WireOptions.Guide });
        ChatRequest request = new() { Model = ModelId.Gpt41, Question = "think, use the tool, 2 times, card, artifact, cite, unknown event" };

        var folded = await emulation.Client.StreamAsync(request, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("The user wants me to think.", folded.Thinking);
        Assert.Equal(["echo 1", "echo 2"], folded.ToolUses.Select(use => use.Output));
        Assert.Equal(["echo 1", "echo 2"], folded.ToolUses.Select(use => use.Input!.Value.GetProperty("text").GetString()));
        Assert.All(folded.ToolUses, use => Assert.Equal(("echo", ToolUseStatus.Done, false), (use.ToolName, use.Status, use.IsError)));
        Assert.Equal("A card", Assert.Single(folded.Cards).Title);
        Assert.Equal("artifact.txt", Assert.Single(folded.Artifacts).Name);
        Assert.Equal("c1", Assert.Single(folded.Citations).Id);
        Assert.Contains("[^acite:c1]", folded.Answer, StringComparison.Ordinal);
        Assert.Equal(TerminalReason.NaturalStop, folded.TerminalReason);
        Assert.True(folded.Usage!.TotalTokens > 0);
        Assert.Equal(emulation.Service.GetConversations().Ids.Single(), folded.Id);
        Assert.False(folded.IsPaused);
    }

    [Fact]
    public async Task The_folded_answer_says_what_the_plain_one_says()
    {
        await using var emulation = await Emulation.StartAsync();
        ChatRequest request = new() { Model = ModelId.Gpt41, Question = "Hello." };

        var plain = await emulation.Client.ChatAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        var folded = await emulation.Client.StreamAsync(request, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((plain.Answer, plain.TerminalReason, plain.Usage), (folded.Answer, folded.TerminalReason, folded.Usage));
    }

    [Fact]
    public async Task Only_the_text_is_read_when_only_the_text_is_wanted()
    {
        await using var emulation = await Emulation.StartAsync();
        ChatRequest request = new() { Model = ModelId.Gpt41, Question = "think, use the tool, 3 words" };

        var text = string.Concat(await emulation.Client.StreamAsync(request, cancellationToken: TestContext.Current.CancellationToken).ReadTextAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("word word word", text);
    }

    [Fact]
    public async Task A_citation_that_comes_again_replaces_the_earlier_one_in_its_place()
    {
        var folded = await Of(Cite("a", "old"), Cite("b", "other"), Cite("a", "new")).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([("a", "new"), ("b", "other")], folded.Citations.Select(citation => (citation.Id, citation.Title)));
    }

    [Fact]
    public async Task Announcement_pieces_and_commit_are_one_tool_use()
    {
        var folded = await Of(
            Start("t", "{}"),
            new ToolProgressEvent { ToolUseId = "t", Progress = """{"a":""" },
            new TextDeltaEvent { Text = "between" },
            new ToolProgressEvent { ToolUseId = "t", Progress = "1}" },
            Start("t", """{"a":1}"""),
            new ToolUseCommitEvent { ToolUseId = "t", ToolName = "add", Input = JsonElement.Parse("""{"a":1}""") },
            new ToolResultEvent { ToolUseId = "t", Output = "2", IsError = true, Duration = TimeSpan.FromMilliseconds(5) }).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        var use = Assert.Single(folded.ToolUses);
        Assert.Equal(("add", "Adder", "2", true, 5d), (use.ToolName, use.ToolDisplayName, use.Output, use.IsError, use.Duration?.TotalMilliseconds));
        Assert.Equal("""{"a":1}""", use.Input!.Value.GetRawText());
    }

    [Fact]
    public async Task Pieces_alone_make_the_arguments_when_they_are_complete()
    {
        var folded = await Of(
            Start("t", "{}"),
            new ToolProgressEvent { ToolUseId = "t", Progress = """{"a":1}""" },
            Start("u", "{}"),
            new ToolProgressEvent { ToolUseId = "u", Progress = """{"a":""" },
            new DoneEvent()).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["""{"a":1}""", "{}"], folded.ToolUses.Select(use => use.Input!.Value.GetRawText()));
    }

    [Fact]
    public async Task Whatever_tells_of_a_tool_names_it_and_an_empty_word_takes_nothing_back()
    {
        var input = JsonElement.Parse("""{"a":1}""");
        var folded = await Of(
            new ToolUseCommitEvent { ToolUseId = "commit", ToolName = "one", Input = input },
            new ToolUseEvent { ToolUseId = "use", ToolName = "two", Input = input },
            new AskUserQuestionEvent { ToolUseId = "ask", ToolName = "three" },
            new AskUserQuestionEvent { ToolUseId = "nameless" },
            new ToolResultEvent { ToolUseId = "result", Output = "o" },
            Start("start", """{"a":1}""") with { Execution = ToolExecution.Client },
            new ToolUseStartEvent { ToolUseId = "start" },
            new ToolUseStartEvent { ToolUseId = "start", Input = JsonElement.Parse("{}") },
            new ToolUseStartEvent { ToolUseId = "renamed", ToolName = "old", ToolDisplayName = "Old", Execution = ToolExecution.Client, Input = JsonElement.Parse("""{"a":0}""") },
            new ToolUseStartEvent { ToolUseId = "renamed", ToolName = "new", ToolDisplayName = "New", Execution = ToolExecution.Server, Input = input }).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("commit", "one", null, null, """{"a":1}"""),
                ("use", "two", null, null, """{"a":1}"""),
                ("ask", "three", null, null, null),
                ("nameless", "", null, null, null),
                ("result", "", null, null, null),
                ("start", "add", "Adder", ToolExecution.Client, """{"a":1}"""),
                ("renamed", "new", "New", ToolExecution.Server, """{"a":1}"""),
            ],
            folded.ToolUses.Select(use => (use.ToolUseId, use.ToolName, use.ToolDisplayName, use.Execution, use.Input?.GetRawText())));
    }

    [Fact]
    public async Task Arguments_that_are_no_object_and_arguments_without_fields_are_kept_when_there_are_no_better()
    {
        var folded = await Of(
            new ToolUseEvent { ToolUseId = "list", Input = JsonElement.Parse("[1]") },
            new ToolProgressEvent { ToolUseId = "list", Progress = """{"a":1}""" },
            new ToolUseEvent { ToolUseId = "empty", Input = JsonElement.Parse("{}") },
            new ToolProgressEvent { ToolUseId = "none", Progress = "" }).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["[1]", "{}", null], folded.ToolUses.Select(use => use.Input?.GetRawText()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_tool_waits_only_when_the_turn_is_over_and_somebody_is_to_answer(bool isOver)
    {
        StreamEvent[] events =
        [
            Start("client", "{}") with { Execution = ToolExecution.Client },
            Start("server", "{}") with { Execution = ToolExecution.Server },
            new AskUserQuestionEvent { ToolUseId = "person" },
        ];
        var folded = await Of([.. events, .. isOver ? new StreamEvent[] { new DoneEvent() } : []]).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        var waits = isOver ? ToolUseStatus.AwaitingInput : ToolUseStatus.Running;
        Assert.Equal([waits, ToolUseStatus.Running, waits], folded.ToolUses.Select(use => use.Status!.Value));
        Assert.Equal(isOver ? ["client"] : [], folded.PendingClientTools.Select(tool => tool.ToolUseId));
    }

    [Fact]
    public async Task A_question_asked_again_waits_once_and_one_that_was_answered_waits_no_more()
    {
        var folded = await Of(
            Ask("again", "old"),
            Ask("answered", "?"),
            new ToolResultEvent { ToolUseId = "answered" },
            Ask("again", "new"),
            new DoneEvent()).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        var input = Assert.Single(folded.PendingInputs);
        Assert.Equal(("again", "new"), (input.ToolUseId, input.Questions.Single().Text));
    }

    [Fact]
    public async Task The_conversation_is_the_one_named_last_and_an_answer_without_one_has_no_id()
    {
        var named = await Of(new TextDeltaEvent { Text = "a", ConversationId = "c" }, new ThinkingEvent { ConversationId = "d" }, new DoneEvent()).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);
        var nameless = await Of(new TextDeltaEvent { Text = "a" }).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("d", ""), (named.Id, nameless.Id));
    }

    [Fact]
    public async Task What_a_turn_waits_for_is_on_the_answer()
    {
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = WireOptions.Production });
        ChatRequest request = new()
        {
            Model = ModelId.Gpt41,
            Question = "use add and ask me several, consent, confirm",
            ClientTools = [new ClientToolDefinition { Name = "add" }],
        };

        var folded = await emulation.Client.StreamAsync(request, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(folded.IsPaused);
        Assert.Equal("add", Assert.Single(folded.PendingClientTools).Name);
        Assert.Equal(3, folded.PendingInputs.Count);
        Assert.All(folded.ToolUses, use => Assert.Equal(ToolUseStatus.AwaitingInput, use.Status));
    }

    [Fact]
    public async Task A_stream_that_fails_fails_the_folded_answer_too()
    {
        await using var emulation = await Emulation.StartAsync();

        var failure = await Assert.ThrowsAsync<StreamErrorException>(
            () => emulation.Client.StreamAsync(new ChatRequest { Model = ModelId.Gpt41, Question = "fail" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("This answer will not be ", failure.PartialAnswer);
    }

    private static CitationEvent Cite(string id, string title) => new() { Citation = new Citation { Id = id, Title = title } };

    private static AskUserQuestionEvent Ask(string id, string text) => new() { ToolUseId = id, Questions = [new Question { Text = text }] };

    private static ToolUseStartEvent Start(string id, string input) =>
        new() { ToolUseId = id, ToolName = "add", ToolDisplayName = "Adder", Input = JsonElement.Parse(input) };

    private static IAsyncEnumerable<StreamEvent> Of(params StreamEvent[] events) => events.ToAsyncEnumerable();
}
