namespace AceData.Dify.Tests;

public sealed class TranscriptTests
{
    private const string Task = "c3800678-a077-43df-a102-53f23ed20b88";
    private const string Conversation = "45701982-8118-4bc5-8e9b-64562b4555f2";

    private static readonly string[] Terminals = ["\"event\":\"message_end\"", "\"event\":\"error\""];

    // What the events are, what the text is, and how the stream ends.
    private static readonly Dictionary<string, (string Events, string Text, Type? Failure)> Expected = new()
    {
        ["agent.sse"] = ("agent_thought message_file agent_message agent_message message_end", "Here it is.", null),
        ["chat-with-pings.sse"] = ("message message message_end", " I am.", null),
        ["chatflow.sse"] = ("workflow_started node_started message node_finished message_end workflow_finished", "Hi", null),
        ["cut.sse"] = ("message", "Hel", typeof(StreamInterruptedException)),
        ["error.sse"] = ("message", "Hel", typeof(StreamErrorException)),
        ["new-agent-closing-message.sse"] = ("agent_message agent_message message message_end", "Hello", null),
        ["replaced.sse"] = ("message message_replace message_end", "[removed]", null),
        ["text-as-message-file.sse"] = ("message_file message_end", "Hi", null),
        ["tts-after-end.sse"] = ("message message_end tts_message tts_message_end", "Hi", null),
        ["unknown-event.sse"] = ("quantum_leap message message_end", "Hi", null),
    };

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Order()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Transcripts");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_transcript_gives_its_events_its_text_and_its_ending(string name)
    {
        var reading = await ReadAsync(File.ReadAllBytes(Path.Combine(Folder, name)), int.MaxValue);

        Check(name, reading);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_transcript_gives_the_same_byte_by_byte_and_split_anywhere(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name));

        for (var split = 0; split < bytes.Length; split++)
        {
            Check(name, await ReadAsync(bytes, split));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_transcript_with_other_line_ends_gives_the_same(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));

        Check(name, await ReadAsync(Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)), 0));
        Check(name, await ReadAsync(Encoding.UTF8.GetBytes(text.Replace("\n", "\r", StringComparison.Ordinal)), 0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_transcript_cut_before_its_terminal_event_never_looks_complete(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        var text = Encoding.UTF8.GetString(bytes);
        var end = Terminals.Select(terminal => text.IndexOf(terminal, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(text.Length).Min();

        for (var length = 0; length < end; length += 7)
        {
            var reading = await ReadAsync(bytes[..length], int.MaxValue);
            Assert.IsType<StreamInterruptedException>(reading.Failure);
        }
    }

    [Fact]
    public void Every_transcript_has_an_expectation()
    {
        Assert.Equal(Expected.Keys.Order(), Names.Select(row => row.Data).Order());
    }

    [Fact]
    public async Task Prices_are_decimals_also_with_an_exponent()
    {
        var reading = await ReadAsync(File.ReadAllBytes(Path.Combine(Folder, "agent.sse")), int.MaxValue);

        var usage = reading.Events.OfType<MessageEndEvent>().Single().Usage!;
        Assert.Equal((0.0000001m, 0.0012890m, 1161L, "USD", TimeSpan.FromSeconds(0.768)), (usage.CompletionPrice!.Value, usage.TotalPrice!.Value, usage.TotalTokens!.Value, usage.Currency, usage.Latency!.Value));
    }

    [Fact]
    public async Task Events_carry_task_conversation_message_and_time()
    {
        var reading = await ReadAsync(File.ReadAllBytes(Path.Combine(Folder, "chatflow.sse")), int.MaxValue);

        Assert.All(reading.Events, received =>
            Assert.Equal((Task, Conversation, DateTimeOffset.FromUnixTimeSeconds(1679586595)), (received.TaskId, received.ConversationId, received.CreatedAt)));
        Assert.Equal(RunStatus.Succeeded, reading.Events.OfType<WorkflowFinishedEvent>().Single().Run!.Status);
        Assert.Equal(("llm", TimeSpan.FromSeconds(0.5)), (reading.Events.OfType<NodeFinishedEvent>().Single().Node!.NodeId, reading.Events.OfType<NodeFinishedEvent>().Single().Node!.ElapsedTime!.Value));
        Assert.Equal(["llm", "text"], reading.Events.OfType<MessageEvent>().Single().FromVariableSelector);
    }

    [Fact]
    public async Task An_unknown_event_is_kept_whole()
    {
        var reading = await ReadAsync(File.ReadAllBytes(Path.Combine(Folder, "unknown-event.sse")), int.MaxValue);

        var unknown = Assert.IsType<UnknownEvent>(reading.Events[0]);
        Assert.Equal(("quantum_leap", Task, 1), (unknown.Type, unknown.TaskId, unknown.Json.GetProperty("data").GetProperty("x").GetInt32()));
    }

    [Fact]
    public async Task The_whole_answer_that_closes_an_agents_pieces_is_told_apart()
    {
        var reading = await ReadAsync(File.ReadAllBytes(Path.Combine(Folder, "new-agent-closing-message.sse")), int.MaxValue);

        var closing = reading.Events.OfType<MessageEvent>().Single();
        Assert.Equal((string.Empty, "Hello", "Hello"), (closing.Text, closing.WholeAnswer, closing.Answer));
        Assert.Equal(["Hel", "Hello"], reading.Events.OfType<AgentMessageEvent>().Select(piece => piece.Answer));
    }

    private static void Check(string name, Reading reading)
    {
        var expected = Expected[name];
        Assert.Equal(expected.Failure, reading.Failure?.GetType());
        Assert.Equal(expected.Events, string.Join(' ', reading.Events.Select(received => received.Type)));
        if (reading.Failure is AceDataException failure)
        {
            var partial = Assert.IsType<IPartialAnswer>(failure, exactMatch: false);
            Assert.Equal((expected.Text, Task, Conversation), (partial.PartialAnswer, partial.TaskId, failure.ConversationId));
            return;
        }

        Assert.Equal(expected.Text, reading.Whole!.Answer);
        Assert.Equal((Conversation, Task), (reading.Whole.ConversationId, reading.Whole.TaskId));
    }

    private static async Task<Reading> ReadAsync(byte[] bytes, int split)
    {
        FakeDify dify = new(_ => FakeDify.Response(bytes, mediaType: "text/event-stream", split: split));
        using var client = dify.Client();
        List<StreamEvent> events = [];
        try
        {
            await foreach (var received in client.StreamAsync(new ChatRequest { Query = "q" }))
            {
                events.Add(received);
            }
        }
        catch (AceDataException failure)
        {
            return new Reading(events, failure, null);
        }

        return new Reading(events, null, await events.ToAsyncEnumerable().ToChatResultAsync());
    }

    private sealed record Reading(List<StreamEvent> Events, Exception? Failure, ChatResult? Whole);
}
