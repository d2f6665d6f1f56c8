namespace AceData.Aichat2.Tests.Sessions;

public sealed class TurnTests
{
    [Fact]
    public async Task A_session_remembers_the_conversation_it_began()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { Preset = "calm", MaxTurns = 3 });

        var before = session.Id;
        var first = await session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);
        var second = await session.SendAsync("two", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(before);
        Assert.Equal((first.Id, first.Id), (session.Id, second.Id));
        Assert.Contains("turn 2", second.Answer, StringComparison.Ordinal);
        Assert.All(emulation.Turns, turn => Assert.Equal(
            ("gpt-4.1", "calm", 3),
            (turn.GetProperty("model").GetString(), turn.GetProperty("preset").GetString(), turn.GetProperty("max_turns").GetInt32())));
    }

    [Fact]
    public async Task A_request_says_what_the_session_does_not()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { MaxTurns = 3 });

        await session.SendAsync(new ChatRequest { Question = "one", Model = ModelId.Gpt41Mini, MaxTurns = 1, References = ["https://e.test/a.png"] }, cancellationToken: TestContext.Current.CancellationToken);

        var turn = Assert.Single(emulation.Turns);
        Assert.Equal(("gpt-4.1-mini", 1), (turn.GetProperty("model").GetString(), turn.GetProperty("max_turns").GetInt32()));
        Assert.Equal("https://e.test/a.png", turn.GetProperty("references")[0].GetString());
    }

    [Fact]
    public async Task A_resumed_session_goes_on_with_its_conversation()
    {
        await using var emulation = await Emulation.StartAsync();
        var first = await emulation.Client.CreateSession(ModelId.Gpt41).SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);

        var second = await emulation.Client.ResumeSession(first.Id).SendAsync("two", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("turn 2", second.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_turns_at_once_the_second_waits()
    {
        TurnHold hold = new();
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = hold.BeforeEventAsync });
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        var first = session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);
        await hold.Reached;
        var second = session.SendAsync("two", cancellationToken: TestContext.Current.CancellationToken);
        hold.Release();

        // Without waiting, the second would not have known the id and begun a conversation of its own.
        Assert.Equal((await first).Id, (await second).Id);
        Assert.Contains("turn 2", (await second).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_waits_can_be_cancelled_and_the_other_goes_on()
    {
        TurnHold hold = new();
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = hold.BeforeEventAsync });
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        using CancellationTokenSource impatience = new();

        var first = session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);
        await hold.Reached;
        var second = session.SendAsync("two", cancellationToken: impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.Release();
        await first;

        Assert.False(session.LastTurnMayBeStored);
        Assert.Contains("turn 2", (await session.SendAsync("three", cancellationToken: TestContext.Current.CancellationToken)).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_is_left_lets_the_next_turn_in()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);

        await foreach (var received in session.StreamAsync("500 words", cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.IsType<TextDeltaEvent>(received);
            break;
        }

        Assert.True(session.LastTurnMayBeStored);
        await session.SendAsync("three", cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task A_stream_that_is_left_at_its_last_event_is_a_good_turn()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        await foreach (var received in session.StreamAsync("one", cancellationToken: TestContext.Current.CancellationToken))
        {
            if (received is DoneEvent)
            {
                break;
            }
        }

        Assert.NotNull(session.Id);
        Assert.False(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task A_failed_turn_is_followed_by_a_good_one()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<StreamErrorException>(() => session.StreamAsync("fail", cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));
        var uncertain = session.LastTurnMayBeStored;
        var good = await session.SendAsync("three", cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(uncertain);
        Assert.False(session.LastTurnMayBeStored);
        Assert.Contains("turn 2", good.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_that_was_turned_away_is_surely_not_stored()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        emulation.Service.Faults.Add(Fault.CutAfterProcessing());
        emulation.Service.Faults.Add(Fault.Status(429, "too_many_requests"));

        await Assert.ThrowsAsync<ApiConnectionException>(() => session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken));
        var afterCut = session.LastTurnMayBeStored;
        await Assert.ThrowsAsync<RateLimitException>(() => session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(afterCut);
        Assert.False(session.LastTurnMayBeStored);
        Assert.Null(session.Id);
    }

    [Fact]
    public async Task A_cancelled_turn_may_be_stored()
    {
        TurnHold hold = new();
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = hold.BeforeEventAsync });
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        using CancellationTokenSource stop = new();

        var turn = session.SendAsync("one", cancellationToken: stop.Token);
        await hold.Reached;
        await stop.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);

        Assert.Equal(stop.Token, cancelled.CancellationToken);
        Assert.True(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task A_deleted_session_begins_again()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);
        await session.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        var first = await session.SendAsync("one", cancellationToken: TestContext.Current.CancellationToken);

        await session.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        var history = await session.GetHistoryAsync(cancellationToken: TestContext.Current.CancellationToken);
        var second = await session.SendAsync("two", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(history);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal([second.Id], emulation.Service.GetConversations().Ids);
    }

    [Fact]
    public async Task Nothing_is_sent_when_a_turn_cannot_be_meant()
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        await Assert.ThrowsAsync<ArgumentException>(() => session.SendAsync(new ChatRequest { Question = "q", Id = "another" }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => session.SendAsync(new ChatRequest { Question = "q", Stateful = false }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => session.AnswerAsync(Array.Empty<ToolResult>(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => session.EditAsync(-1, "q", cancellationToken: TestContext.Current.CancellationToken));
        Assert.ThrowsAny<ArgumentException>(() => emulation.Client.CreateSession(default));
        Assert.ThrowsAny<ArgumentException>(() => emulation.Client.ResumeSession(" "));
        Assert.Throws<ArgumentException>(() => emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { MaxTurns = 0 }));
        Assert.Throws<ArgumentException>(() => emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { MaxToolRounds = 0 }));

        Assert.Empty(emulation.Service.Requests);
    }
}
