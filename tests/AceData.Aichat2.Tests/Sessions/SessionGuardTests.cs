namespace AceData.Aichat2.Tests.Sessions;

/// <summary>What a session refuses, with the reason, before anything is sent.</summary>
public sealed class SessionGuardTests
{
    private static readonly ToolResult Result = new() { ToolUseId = "t", Output = "o" };

    public static TheoryData<Func<ChatSession, Task>, string, string> Refused => new()
    {
        { session => session.SendAsync(new ChatRequest { Question = "q", Id = "another" }), "request", "The request names another conversation than the session's. Leave its Id unset." },
        { session => session.SendAsync(new ChatRequest { Question = "q", Stateful = false }), "request", "Stateful cannot be false in a session: the service stores its conversation." },
        { session => session.SendAsync(new ChatRequest()), "request", "A chat turn needs a Question, a Message or ToolResults." },
        { session => session.StreamAsync(new ChatRequest { Question = "q", Stateful = false }).ToChatResultAsync(), "request", "Stateful cannot be false in a session: the service stores its conversation." },
        { session => session.AnswerAsync(Array.Empty<ToolResult>()), "results", "There is no result." },
        { session => session.StreamAnswerAsync(Array.Empty<ToolResult>()).ToChatResultAsync(), "results", "There is no result." },
        { session => session.RewindAsync(-1), "userMessageIndex", "The index of a message must be at least 0." },
        { session => session.EditAsync(-1, "q"), "userMessageIndex", "The index of a message must be at least 0." },
        { session => session.RewindAsync(7), "userMessageIndex", "The history has no such message of the user." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_a_session_cannot_do_is_refused_with_the_reason(Func<ChatSession, Task> act, string argument, string message)
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        var refused = await Assert.ThrowsAnyAsync<ArgumentException>(async () => await act(session));

        Assert.Equal(argument, refused.ParamName);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Empty(emulation.Turns);
    }

    [Fact]
    public async Task What_a_session_has_nothing_for_is_told_so()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        Assert.Equal("The conversation has no message of the user to send again.", (await Assert.ThrowsAsync<InvalidOperationException>(() => session.RegenerateAsync(cancellationToken: TestContext.Current.CancellationToken))).Message);
        Assert.Equal("The conversation does not wait for an answer.", (await Assert.ThrowsAsync<InvalidOperationException>(() => session.AnswerAsync("Red", cancellationToken: TestContext.Current.CancellationToken))).Message);
        Assert.Empty(await session.GetHistoryAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Several_pauses_are_not_answered_by_one_word()
    {
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = WireOptions.Production });
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("I need consent, then confirm.", cancellationToken: TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => session.AnswerAsync("yes", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The conversation waits for 2 answers. Send one ToolResult for each of PendingInputs.", refused.Message);
    }

    [Fact]
    public async Task An_answer_by_results_streams_like_any_other()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        var asked = await session.SendAsync("Please ask me.", cancellationToken: TestContext.Current.CancellationToken);

        var answered = await session.StreamAnswerAsync([Result with { ToolUseId = asked.PendingInputs.Single().ToolUseId, Output = "Red" }], cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("You answered: Red.", answered.Answer, StringComparison.Ordinal);
        Assert.Empty(session.PendingInputs);
    }
}
