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

        await Assert.ThrowsAsync<RateLimitException>(() => session.StreamAsync("q").ToChatResponseAsync());
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

        await Assert.ThrowsAsync<NotSupportedException>(() => session.StreamAsync("q").ToChatResponseAsync());

        Assert.True(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task A_turn_that_ends_well_is_there_for_certain_and_so_is_a_conversation_that_was_deleted_not_there()
    {
        ScriptedService service = new(Stream(), ScriptedService.Good(), Stream(), ScriptedService.Good("""{"id":"c-1","success":true}"""));
        using var client = service.Client();
        var session = client.CreateSession(ModelId.Gpt41);

        await LeaveAsync(session);
        await session.SendAsync("q");
        Assert.Equal((false, "c-1"), (session.LastTurnMayBeStored, session.Id));

        await LeaveAsync(session);
        await session.DeleteAsync();
        Assert.Equal((false, null), (session.LastTurnMayBeStored, session.Id));
    }

    [Fact]
    public async Task An_answer_without_an_id_leaves_the_session_in_its_conversation()
    {
        using var client = new ScriptedService(ScriptedService.Good(), ScriptedService.Good("""{"answer":"hello"}""")).Client();
        var session = client.CreateSession(ModelId.Gpt41);

        await session.SendAsync("q");
        await session.SendAsync("q");

        Assert.Equal("c-1", session.Id);
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
