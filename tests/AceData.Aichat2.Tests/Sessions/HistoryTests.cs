namespace AceData.Aichat2.Tests.Sessions;

public sealed class HistoryTests
{
    [Fact]
    public async Task Editing_asks_anew_from_there_and_forgets_what_came_after()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = await AskedAsync(emulation, "one", "two", "three");

        var answer = await session.EditAsync(1, "another two", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["one", "another two"], await QuestionsAsync(session));
        Assert.Contains("turn 2", answer.Answer, StringComparison.Ordinal);
        Assert.Equal(4, (await session.GetHistoryAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task Editing_the_first_message_clears_the_history()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = await AskedAsync(emulation, "one", "two");

        await session.EditAsync(0, "another one", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["another one"], await QuestionsAsync(session));
        Assert.Single(emulation.Service.GetConversations().Ids);
    }

    [Fact]
    public async Task Editing_a_message_that_is_not_there_changes_nothing()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = await AskedAsync(emulation, "one");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => session.EditAsync(1, "x", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["one"], await QuestionsAsync(session));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Regenerating_asks_the_last_message_again_with_all_its_blocks(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync();
        var session = await AskedAsync(emulation, "one");
        MessageContent second = [ContentBlock.Text("two"), ContentBlock.Image("https://e.test/a.png")];
        await session.SendAsync(second, cancellationToken: TestContext.Current.CancellationToken);

        var answer = streamed ? await session.StreamRegenerateAsync(cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken) : await session.RegenerateAsync(cancellationToken: TestContext.Current.CancellationToken);

        var history = await session.GetHistoryAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(4, history.Count);
        Assert.Equal(second, history[2].Content);
        Assert.Contains("turn 2", answer.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regenerating_after_it_failed_asks_the_same_message_and_not_the_one_before()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = await AskedAsync(emulation, "one", "two");
        emulation.Service.Faults.Add(Fault.Status(503, "api_error") with { Action = "chat" });

        await Assert.ThrowsAsync<ServerException>(() => session.RegenerateAsync(cancellationToken: TestContext.Current.CancellationToken));
        await session.RegenerateAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["one", "two"], await QuestionsAsync(session));
    }

    [Fact]
    public async Task Regenerating_before_anything_was_asked_is_said_so()
    {
        await using var emulation = await Emulation.StartAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => emulation.Client.CreateSession(ModelId.Gpt41).RegenerateAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rewinding_gives_back_the_message_that_was_cut_off()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = await AskedAsync(emulation, "one", "two", "three");

        var cut = await session.RewindAsync(1, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("two", cut.Text);
        Assert.Equal(["one"], await QuestionsAsync(session));
    }

    [Fact]
    public async Task Regenerating_a_paused_turn_asks_its_question_again()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = await AskedAsync(emulation, "Please ask me.");

        var again = await session.RegenerateAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(again.IsPaused);
        Assert.Equal(["Please ask me."], await QuestionsAsync(session));
    }

    private static async Task<ChatSession> AskedAsync(Emulation emulation, params string[] questions)
    {
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        foreach (var question in questions)
        {
            await session.SendAsync(question);
        }

        return session;
    }

    private static async Task<IEnumerable<string>> QuestionsAsync(ChatSession session) =>
        (await session.GetHistoryAsync()).Where(message => message.Role == MessageRole.User).Select(message => message.Content.Text);
}
