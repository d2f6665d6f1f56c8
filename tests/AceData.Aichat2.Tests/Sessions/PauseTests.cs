namespace AceData.Aichat2.Tests.Sessions;

public sealed class PauseTests
{
    public static TheoryData<bool, bool> Forms => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_pause_is_answered_by_text(bool asProduction, bool streamed)
    {
        await using var emulation = await StartAsync(asProduction);
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        var asked = await AskAsync(session, "Please ask me.", streamed);
        var answered = streamed ? await session.StreamAnswerAsync("Blue", cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken) : await session.AnswerAsync("Blue", cancellationToken: TestContext.Current.CancellationToken);

        var question = Assert.Single(Assert.Single(asked.PendingInputs).Questions);
        Assert.Equal("Which colour?", question.Text);
        Assert.Equal(["Red", "Green"], question.Options.Select(option => option.Label));
        Assert.True(asked.IsPaused);
        Assert.StartsWith("You answered: Blue.", answered.Answer, StringComparison.Ordinal);
        Assert.False(answered.IsPaused);
        Assert.Empty(session.PendingInputs);
    }

    [Fact]
    public async Task A_pause_is_answered_by_an_option()
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        var asked = await session.SendAsync("Please ask me.", cancellationToken: TestContext.Current.CancellationToken);

        var answered = await session.AnswerAsync(PauseAnswer.Choose(asked.PendingInputs[0].Questions[0].Options[1].Label), cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("You answered: Green.", answered.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_is_answered_by_several_options()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Question("Which sizes?", multiSelect: true, "Small", "Large")));
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("Go.", cancellationToken: TestContext.Current.CancellationToken);

        await session.AnswerAsync(PauseAnswer.Choose("Small", "Large"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"answers":{"Which sizes?":["Small","Large"]}}""", Output(emulation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pause_of_several_questions_is_answered_by_an_answer_to_each(bool streamed)
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        var asked = await AskAsync(session, "Please ask me several.", streamed);
        var answer = PauseAnswer.To("Which colour?", "Red").And("Which sizes?", "Small", "Large");

        var answered = streamed ? await session.StreamAnswerAsync(answer, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken) : await session.AnswerAsync(answer, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, Assert.Single(asked.PendingInputs).Questions.Count);
        Assert.Equal("""{"answers":{"Which colour?":"Red","Which sizes?":["Small","Large"]}}""", Output(emulation));
        Assert.False(answered.IsPaused);
    }

    [Fact]
    public async Task An_answer_that_does_not_fit_the_questions_is_not_sent()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Question("Which colour?", multiSelect: false, "Red", "Green")));
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("Go.", cancellationToken: TestContext.Current.CancellationToken);
        var sent = emulation.Turns.Count;

        await Assert.ThrowsAsync<ArgumentException>(() => session.AnswerAsync(PauseAnswer.Choose("Purple"), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => session.AnswerAsync(PauseAnswer.Choose("Red", "Green"), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => session.AnswerAsync(PauseAnswer.To("Which shape?", "Round"), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => session.AnswerAsync(PauseAnswer.To("Which colour?", "Red").And("Which shape?", "Round"), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(sent, emulation.Turns.Count);
        Assert.Single(session.PendingInputs);
    }

    [Fact]
    public async Task A_pause_is_skipped_by_a_fresh_question()
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("Please ask me.", cancellationToken: TestContext.Current.CancellationToken);

        var answered = await session.SendAsync("Never mind.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("You asked \"Never mind.\"", answered.Answer, StringComparison.Ordinal);
        Assert.Empty(session.PendingInputs);
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.AnswerAsync("Red", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_pause_answered_wrongly_is_a_bad_request_and_goes_on()
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("Please ask me.", cancellationToken: TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<BadRequestException>(() => session.AnswerAsync([new ToolResult { ToolUseId = "of_nobody", Output = "Red" }], cancellationToken: TestContext.Current.CancellationToken));
        var answered = await session.AnswerAsync("Red", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("bad_request", refused.Code);
        Assert.StartsWith("You answered: Red.", answered.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resumed_session_finds_what_its_conversation_waits_for()
    {
        await using var emulation = await StartAsync();
        var asked = await emulation.Client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41, Question = "Please ask me." }, cancellationToken: TestContext.Current.CancellationToken);

        var answered = await emulation.Client.ResumeSession(asked.Id).AnswerAsync("Red", cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("You answered: Red.", answered.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resumed_session_that_has_read_the_history_says_what_is_asked()
    {
        await using var emulation = await StartAsync();
        var asked = await emulation.Client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41, Question = "Please ask me." }, cancellationToken: TestContext.Current.CancellationToken);
        var session = emulation.Client.ResumeSession(asked.Id);

        await session.GetHistoryAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Which colour?", Assert.Single(Assert.Single(session.PendingInputs).Questions).Text);
    }

    [Fact]
    public async Task Reading_the_history_amid_a_turn_waits_for_nothing_and_changes_nothing()
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("Please ask me.", cancellationToken: TestContext.Current.CancellationToken);
        await using var stream = session.StreamAsync("Never mind.", cancellationToken: TestContext.Current.CancellationToken).GetAsyncEnumerator(cancellationToken: TestContext.Current.CancellationToken);
        await stream.MoveNextAsync();
        await emulation.Client.UpdateAsync(new UpdateRequest { Id = session.Id!, Messages = [new Message { Role = MessageRole.User, Content = "Gone." }] }, cancellationToken: TestContext.Current.CancellationToken);

        var history = await session.GetHistoryAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Gone.", Assert.Single(history).Content.Text);
        Assert.NotEmpty(session.PendingInputs);
    }

    [Fact]
    public async Task A_good_turn_is_not_lost_when_looking_up_what_it_asks_fails()
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        emulation.Service.Faults.Add(Fault.Status(500, "api_error") with { Action = "retrieve" });

        var asked = await session.SendAsync("Please ask me.", cancellationToken: TestContext.Current.CancellationToken);
        var answered = await session.AnswerAsync("Red", cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(asked.IsPaused);
        Assert.Empty(asked.PendingInputs);
        Assert.StartsWith("You answered: Red.", answered.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_things_at_once_are_answered_by_their_ids(bool streamed)
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        var asked = await AskAsync(session, "I need consent, then confirm.", streamed);

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.AnswerAsync("yes", cancellationToken: TestContext.Current.CancellationToken));
        var answered = await session.AnswerAsync([.. asked.PendingInputs.Select(input => new ToolResult { ToolUseId = input.ToolUseId, Output = "yes" })], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("mail", asked.PendingInputs[0].Consent!.Requirements[0].Entries[0].Connector);
        Assert.Equal("Send it?", asked.PendingInputs[1].Confirmation!.Title);
        Assert.StartsWith("You answered: yes; yes.", answered.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_answer_is_said_so()
    {
        await using var emulation = await StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.AnswerAsync("Red", cancellationToken: TestContext.Current.CancellationToken));
    }

    private static ReplyPart[] Question(string text, bool multiSelect, params string[] labels) =>
    [
        ReplyPart.Question("ask_1", [new JsonObject
        {
            ["question"] = text,
            ["header"] = "?",
            ["options"] = new JsonArray([.. labels.Select(label => new JsonObject { ["label"] = label })]),
            ["multiSelect"] = multiSelect,
        }]),
    ];

    private static Task<Emulation> StartAsync(bool asProduction = false) =>
        Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = asProduction ? WireOptions.Production : WireOptions.Guide });

    private static Task<ChatResult> AskAsync(ChatSession session, string question, bool streamed) =>
        streamed ? session.StreamAsync(question).ToChatResultAsync() : session.SendAsync(question);

    private static string? Output(Emulation emulation) => emulation.Turns[^1].GetProperty("tool_results")[0].GetProperty("output").GetString();
}
