using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests.Tools;

public sealed class ToolLoopTests
{
    private static readonly JsonElement City = JsonElement.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""");

    public static TheoryData<bool> Modes => [false, true];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Two_tools_run_at_the_same_time_through_three_rounds(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync();
        Meeting meeting = new(2);
        var session = Session(emulation, Tool("weather", async _ => await meeting.MeetAsync("sunny")), Tool("time", async _ => await meeting.MeetAsync("noon")));

        var answer = await AskAsync(session, "use weather and time, 3 rounds", streamed, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(4, emulation.Turns.Count);
        Assert.All(emulation.Turns, turn => Assert.Equal(["weather", "time"], turn.GetProperty("client_tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString())));
        Assert.All(emulation.Turns.Skip(1), turn => Assert.Equal(["sunny", "noon"], Outputs(turn)));
        Assert.Equal(6, answer.ToolUses.Count);
        Assert.All(answer.ToolUses, use => Assert.Equal((ToolUseStatus.Done, false), (use.Status, use.IsError)));
        Assert.False(answer.IsPaused);
        Assert.Equal(3, answer.Answer.Split("You answered: sunny; noon.").Length - 1);
        Assert.Equal(1, emulation.Service.GetConversations().CountTurns(session.Id!));
    }

    [Fact]
    public async Task A_stream_shows_every_result_and_ends_once_with_the_tokens_of_all_rounds()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies()
            .Enqueue(Call("one"), ReplyPart.Usage(10, 1))
            .Enqueue(ReplyPart.Text("Done."), ReplyPart.Usage(20, 2)));
        var session = Session(emulation, Tool("one", _ => Task.FromResult("1")));

        var events = await session.StreamAsync("Go.", cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        var done = Assert.IsType<DoneEvent>(Assert.Single(events, received => received is DoneEvent));
        Assert.Same(done, events[^1]);
        Assert.Equal((30L, 3L, 33L), (done.Usage!.PromptTokens, done.Usage.CompletionTokens, done.Usage.TotalTokens));
        var result = Assert.IsType<ToolResultEvent>(Assert.Single(events, received => received is ToolResultEvent));
        Assert.Equal(("call_one", "1", false, session.Id), (result.ToolUseId, result.Output, result.IsError, result.ConversationId));
    }

    [Fact]
    public async Task The_tokens_of_all_rounds_are_added_up_in_a_plain_answer_too()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies()
            .Enqueue(Call("one"), ReplyPart.Usage(10, 1))
            .Enqueue(ReplyPart.Text("Done."), ReplyPart.Usage(20, 2)));

        var answer = await Session(emulation, Tool("one", _ => Task.FromResult("1"))).SendAsync("Go.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((30L, 3L), (answer.Usage!.PromptTokens, answer.Usage.CompletionTokens));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_function_of_extensions_ai_is_a_tool(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("Add", new JsonObject { ["a"] = 1, ["b"] = 2 })));
        var session = Session(emulation, AIFunctionFactory.Create(([Description("One.")] int a, int b) => a + b, "Add", "Adds."));

        await AskAsync(session, "Go.", streamed, cancellationToken: TestContext.Current.CancellationToken);

        var told = emulation.Turns[0].GetProperty("client_tools")[0];
        Assert.Equal(("Add", "Adds."), (told.GetProperty("name").GetString(), told.GetProperty("description").GetString()));
        Assert.Equal("integer", told.GetProperty("inputSchema").GetProperty("properties").GetProperty("a").GetProperty("type").GetString());
        Assert.Equal(["3"], Outputs(emulation.Turns[1]));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_tool_that_throws_is_an_error_the_model_reads_without_its_message(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("one")));
        var session = Session(emulation, Tool("one", _ => throw new InvalidOperationException("the password is swordfish")));

        var answer = await AskAsync(session, "Go.", streamed, cancellationToken: TestContext.Current.CancellationToken);

        AssertError(emulation, "The tool 'one' failed.");
        Assert.True(Assert.Single(answer.ToolUses).IsError);
    }

    [Fact]
    public async Task A_tools_message_reaches_the_model_when_allowed()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("one")));
        var session = emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions
        {
            Tools = [Tool("one", _ => throw new InvalidOperationException("no such city"))],
            IncludeDetailedErrors = true,
        });

        await session.SendAsync("Go.", cancellationToken: TestContext.Current.CancellationToken);

        AssertError(emulation, "The tool 'one' failed: no such city");
    }

    [Fact]
    public async Task A_tool_that_gives_up_by_itself_is_an_error_the_model_reads()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("one")));
        var session = Session(emulation, Tool("one", _ => throw new TaskCanceledException()));

        await session.SendAsync("Go.", cancellationToken: TestContext.Current.CancellationToken);

        AssertError(emulation, "The tool 'one' failed.");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Cancelling_ends_a_turn_whose_tool_runs_whether_the_tool_listens_or_not(bool streamed, bool listens)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("one")));
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<string> never = new();
        var session = Session(emulation, Tool("one", token =>
        {
            started.TrySetResult();
            return listens ? never.Task.WaitAsync(token) : never.Task;
        }));
        using CancellationTokenSource stop = new();

        var turn = AskAsync(session, "Go.", streamed, stop.Token);
        await started.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);

        Assert.Single(emulation.Turns);
        Assert.False((await session.SendAsync("Never mind.", cancellationToken: TestContext.Current.CancellationToken)).IsPaused);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_tool_nobody_has_is_an_error_the_model_reads(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("two")));

        await AskAsync(Session(emulation, Tool("one", _ => Task.FromResult("1"))), "Go.", streamed, cancellationToken: TestContext.Current.CancellationToken);

        AssertError(emulation, "There is no tool named 'two'.");
    }

    [Theory]
    [InlineData("""{}""", "'city' is missing")]
    [InlineData("""{"city":1}""", "'city' must be of type string, not number")]
    [InlineData("""{"city":null}""", "'city' must be of type string, not null")]
    public async Task Arguments_that_do_not_fit_are_an_error_and_the_tool_is_not_run(string arguments, string fault)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("one", JsonNode.Parse(arguments)!.AsObject())));
        var ran = false;
        ClientTool tool = new(new ClientToolDefinition { Name = "one", InputSchema = City }, (_, _) =>
        {
            ran = true;
            return Task.FromResult("1");
        });

        await Session(emulation, tool).SendAsync("Go.", cancellationToken: TestContext.Current.CancellationToken);

        AssertError(emulation, $"The arguments of 'one' do not fit its schema: {fault}.");
        Assert.False(ran);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_model_that_never_stops_asking_ends_in_an_exception(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync();
        var session = emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions
        {
            Tools = [Tool("one", _ => Task.FromResult("1"))],
            MaxToolRounds = 2,
        });

        var ended = await Assert.ThrowsAsync<ToolRoundsException>(() => AskAsync(session, "use one, 1000 rounds", streamed, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(2, ended.Rounds);
        Assert.Equal(3, emulation.Turns.Count);
        Assert.False((await session.SendAsync("Never mind.", cancellationToken: TestContext.Current.CancellationToken)).IsPaused);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Results_wait_for_the_person_when_a_question_is_asked_beside_the_tool(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync();
        var session = Session(emulation, Tool("one", _ => Task.FromResult("1")));

        var asked = await AskAsync(session, "use one and ask me", streamed, cancellationToken: TestContext.Current.CancellationToken);
        var answered = await session.AnswerAsync("Red", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Which colour?", Assert.Single(asked.PendingInputs).Questions[0].Text);
        Assert.Empty(asked.PendingClientTools);
        Assert.True(asked.IsPaused);
        Assert.StartsWith("You answered: 1; Red.", answered.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Without_tools_of_its_own_a_session_leaves_the_calls_to_the_caller(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(Call("one")));
        var session = emulation.Client.CreateSession(ModelId.Gpt41);

        var asked = await AskAsync(session, "Go.", streamed, cancellationToken: TestContext.Current.CancellationToken);
        var answered = await session.AnswerAsync([new ToolResult { ToolUseId = asked.PendingClientTools[0].ToolUseId, Output = "1" }], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("one", asked.PendingClientTools[0].Name);
        Assert.False(answered.IsPaused);
    }

    [Fact]
    public void A_tool_the_service_would_not_take_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ClientTool(new ClientToolDefinition { Name = "not a name" }, (_, _) => Task.FromResult(string.Empty)));
        Assert.Throws<ArgumentException>(() => new ClientTool(new ClientToolDefinition { Name = "a", InputSchema = JsonElement.Parse("1") }, (_, _) => Task.FromResult(string.Empty)));
        using var client = Answers.Client("{}");
        Assert.Throws<ArgumentException>(() => client.CreateSession(ModelId.Gpt41, new ChatSessionOptions
        {
            Tools = [Tool("one", _ => Task.FromResult("1")), Tool("one", _ => Task.FromResult("2"))],
        }));
    }

    private static ClientTool Tool(string name, Func<CancellationToken, Task<string>> run) =>
        new(new ClientToolDefinition { Name = name }, (_, cancellationToken) => run(cancellationToken));

    private static ReplyPart Call(string name, JsonObject? arguments = null) => ReplyPart.ClientToolUse("call_" + name, name, arguments ?? []);

    private static ChatSession Session(Emulation emulation, params ClientTool[] tools) =>
        emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { Tools = tools });

    private static Task<ChatResult> AskAsync(ChatSession session, string question, bool streamed, CancellationToken cancellationToken = default) =>
        streamed ? session.StreamAsync(question, cancellationToken: cancellationToken).ToChatResultAsync(cancellationToken) : session.SendAsync(question, cancellationToken: cancellationToken);

    private static IEnumerable<string?> Outputs(JsonElement turn) =>
        turn.GetProperty("tool_results").EnumerateArray().Select(result => result.GetProperty("output").GetString());

    private static void AssertError(Emulation emulation, string output)
    {
        var result = emulation.Turns[1].GetProperty("tool_results")[0];
        Assert.True(result.GetProperty("is_error").GetBoolean());
        Assert.Equal(output, result.GetProperty("output").GetString());
    }

    /// <summary>Lets nobody go on before everybody is there: what is not run at the same time never ends.</summary>
    private sealed class Meeting(int size)
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource _everybody = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _present;

        public async Task<string> MeetAsync(string result)
        {
            Task everybody;
            lock (_gate)
            {
                everybody = _everybody.Task;
                if (++_present == size)
                {
                    _everybody.SetResult();
                    _everybody = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    _present = 0;
                }
            }

            await everybody;
            return result;
        }
    }
}
