namespace AceData.Aichat2.Tests.Sessions;

/// <summary>Whether a turn that did not end well may stand in the conversation all the same.</summary>
public sealed class UncertaintyTests
{
    private const string Event = "data: {\"type\":\"text_delta\",\"content\":\"a\",\"id\":\"c-1\"}\n\n";

    [Fact]
    public async Task A_stream_that_was_turned_away_is_not_there_and_one_that_is_left_may_be()
    {
        ScriptedService service = new(ScriptedService.Error(429), Stream(), Stream());
        using var client = service.Client(options => options.Retry.MaxRetries = 0);
        var session = client.CreateSession(ModelId.Gpt41);

        await Assert.ThrowsAsync<RateLimitException>(() => session.StreamAsync("q", cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.False(session.LastTurnMayBeStored);

        for (var i = 0; i < 2; i++)
        {
            await LeaveAsync(session);
            Assert.True(session.LastTurnMayBeStored);
        }
    }

    [Fact]
    public async Task A_defect_in_a_stream_leaves_it_open_whether_the_turn_is_there()
    {
        using var body = ScriptedStream.Failing(new NotSupportedException("a defect"), Event);
        using var client = new ScriptedService((_, _) => Task.FromResult(Answers.Response(body, "text/event-stream"))).Client();
        var session = client.CreateSession(ModelId.Gpt41);

        await Assert.ThrowsAsync<NotSupportedException>(() => session.StreamAsync("q", cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task A_turn_that_ends_well_is_there_for_certain_and_so_is_a_conversation_that_was_deleted_not_there()
    {
        ScriptedService service = new(Stream(), ScriptedService.Good(), Stream(), ScriptedService.Good("""{"id":"c-1","success":true}"""));
        using var client = service.Client();
        var session = client.CreateSession(ModelId.Gpt41);

        await LeaveAsync(session);
        await session.SendAsync("q", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((false, "c-1"), (session.LastTurnMayBeStored, session.Id));

        await LeaveAsync(session);
        await session.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((false, null), (session.LastTurnMayBeStored, session.Id));
    }

    [Fact]
    public async Task An_answer_without_an_id_leaves_the_session_in_its_conversation()
    {
        using var client = new ScriptedService(ScriptedService.Good(), ScriptedService.Good("""{"answer":"hello"}""")).Client();
        var session = client.CreateSession(ModelId.Gpt41);

        await session.SendAsync("q", cancellationToken: TestContext.Current.CancellationToken);
        await session.SendAsync("q", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("c-1", session.Id);
    }

    [Fact]
    public async Task Too_many_rounds_of_tools_may_have_been_done()
    {
        using var client = new ScriptedService(ScriptedService.Good("""{"answer":"","id":"c-1","pending_client_tools":[{"tool_use_id":"t","name":"add","input":{}}]}""")).Client();
        var session = client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { Tools = [new ClientTool(new ClientToolDefinition { Name = "add" }, (_, _) => Task.FromResult("2"))], MaxToolRounds = 1 });

        var failure = await Assert.ThrowsAsync<ToolRoundsException>(() => session.SendAsync("q", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The model asked for client tools again after 1 rounds (ChatSessionOptions.MaxToolRounds). Send another message to go on without them.", failure.Message);
        Assert.Equal((1, "c-1", true), (failure.Rounds, failure.ConversationId, failure.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task What_a_request_says_counts_more_than_what_the_session_says()
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client();
        var session = client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { Preset = "session", MaxTurns = 2, Tools = null! });

        await session.SendAsync(new ChatRequest { Question = "q", Preset = "own", MaxTurns = 3, ClientTools = [new ClientToolDefinition { Name = "own", DisplayName = "Own" }] }, cancellationToken: TestContext.Current.CancellationToken);
        await session.SendAsync("q", cancellationToken: TestContext.Current.CancellationToken);

        var sent = service.Bodies.Select(body => System.Text.Json.JsonElement.Parse(body)).ToList();
        Assert.Equal([("own", 3), ("session", 2)], sent.Select(body => (body.GetProperty("preset").GetString(), body.GetProperty("max_turns").GetInt32())));
        Assert.Equal("Own", sent[0].GetProperty("client_tools")[0].GetProperty("displayName").GetString());
        Assert.False(sent[1].TryGetProperty("client_tools", out _));
    }

    private static async Task LeaveAsync(ChatSession session)
    {
        await foreach (var received in session.StreamAsync("q"))
        {
            Assert.IsType<TextDeltaEvent>(received);
            break;
        }
    }

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Stream() =>
        (_, _) => Task.FromResult(Answers.Response(System.Text.Encoding.UTF8.GetBytes(Event), "text/event-stream"));
}
