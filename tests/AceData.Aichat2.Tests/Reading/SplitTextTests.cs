namespace AceData.Aichat2.Tests;

/// <summary>Surrogate pairs whose halves come in events of their own.</summary>
public sealed class SplitTextTests
{
    private const string Done = """{"type":"done","conversation_id":"c"}""";

    public static TheoryData<string, int> Wires => new()
    {
        { StreamProbe.Sse, int.MaxValue },
        { StreamProbe.Sse, 1 },
        { StreamProbe.NdJson, int.MaxValue },
        { StreamProbe.NdJson, 1 },
    };

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task StreamAsync_joins_the_halves_of_a_pair(string mediaType, int piece)
    {
        var (events, failure) = await ReadAsync(mediaType, piece, Delta("A\\ud83d"), Delta("\\ude00B"), Done);

        Assert.Null(failure);
        var deltas = events.OfType<TextDeltaEvent>().ToList();
        Assert.Equal(["A", "\U0001F600B"], deltas.Select(delta => delta.Text));
        Assert.Equal(["A", "A\U0001F600B"], deltas.Select(delta => delta.Answer));
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public async Task ToChatResultAsync_has_the_joined_text_thinking_and_arguments(string mediaType, int piece)
    {
        string[] lines =
        [
            """{"type":"thinking","content":"T\ud83d"}""",
            """{"type":"tool_use_start","tool_id":"t1","tool_name":"n","input":{}}""",
            """{"type":"tool_progress","tool_id":"t1","progress":"{\"q\":\"\ud83d"}""",
            """{"type":"tool_progress","tool_id":"t2","progress":"{\"q\":\"\ud83d"}""",
            Delta("A\\ud83d"),
            """{"type":"thinking","content":"\ude01"}""",
            """{"type":"tool_progress","tool_id":"t2","progress":"\ude02\"}"}""",
            """{"progress":"\ude03\"}","tool_id":"t1","type":"tool_progress"}""",
            Delta("\\ude00B"),
            Done,
        ];

        var answer = await Client(mediaType, piece, lines).StreamAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("A\U0001F600B", answer.Answer);
        Assert.Equal("T\U0001F601", answer.Thinking);
        Assert.Equal("\U0001F603", answer.ToolUses[0].Input!.Value.GetProperty("q").GetString());
        Assert.Equal("\U0001F602", answer.ToolUses[1].Input!.Value.GetProperty("q").GetString());
    }

    [Theory]
    [InlineData("A\\ud83d", "B", "A\uFFFDB")]
    [InlineData("A\\ud83d", "\\ud83d\\ude00", "A\uFFFD\U0001F600")]
    [InlineData("A\\ud83d", "\\n\\ude00", "A\uFFFD\n\uFFFD")]
    [InlineData("A\\ud83d", "", "A\uFFFD")]
    [InlineData("A", "\\ude00B", "A\uFFFDB")]
    [InlineData("\\ud83d", "\\ude00", "\U0001F600")]
    [InlineData("A\\ud83dB", "C", "A\uFFFDBC")]
    [InlineData("\\ud83d\\ud83d", "\\ude00\\ude00", "\uFFFD\U0001F600\uFFFD")]
    public async Task StreamAsync_makes_a_half_that_is_never_completed_the_replacement_character(string first, string second, string expected)
    {
        var (events, failure) = await ReadAsync(StreamProbe.Sse, int.MaxValue, Delta("x"), Delta(first), Delta(second), Done);

        Assert.Null(failure);
        Assert.IsType<DoneEvent>(events[^1]);
        var deltas = events.OfType<TextDeltaEvent>().ToList();
        Assert.Equal("x" + expected, string.Concat(deltas.Select(delta => delta.Text)));
        Assert.Equal("x" + expected, deltas[^1].Answer);
        Assert.DoesNotContain(deltas, delta => delta.Text.Any(char.IsSurrogate) && !delta.Text.Contains("\U0001F600", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StreamAsync_ends_thinking_and_arguments_with_the_replacement_character()
    {
        var (events, _) = await ReadAsync(
            StreamProbe.Sse,
            int.MaxValue,
            """{"type":"thinking","content":"T\ud83d"}""",
            """{"type":"tool_progress","tool_id":"t","progress":"P\ud83d"}""",
            Done);

        Assert.Equal("T\uFFFD", string.Concat(events.OfType<ThinkingEvent>().Select(thinking => thinking.Text)));
        Assert.Equal("P\uFFFD", string.Concat(events.OfType<ToolProgressEvent>().Where(progress => progress.ToolUseId == "t").Select(progress => progress.Progress)));
        Assert.IsType<DoneEvent>(events[^1]);
    }

    [Fact]
    public async Task StreamAsync_that_is_cut_behind_a_half_says_so_in_its_partial_answer()
    {
        var (_, failure) = await ReadAsync(StreamProbe.Sse, int.MaxValue, Delta("A\\ud83d"));

        Assert.Equal("A\uFFFD", Assert.IsType<StreamInterruptedException>(failure).PartialAnswer);
    }

    [Fact]
    public async Task StreamAsync_that_reports_an_error_behind_a_half_has_it_in_its_partial_answer()
    {
        var (events, failure) = await ReadAsync(StreamProbe.Sse, int.MaxValue, Delta("A\\ud83d"), """{"type":"error","message":"m"}""");

        Assert.Equal("A\uFFFD", string.Concat(events.Cast<TextDeltaEvent>().Select(delta => delta.Text)));
        Assert.Equal("A\uFFFD", Assert.IsType<StreamErrorException>(failure).PartialAnswer);
    }

    [Fact]
    public async Task StreamAsync_does_not_join_bytes_that_are_not_UTF8()
    {
        byte[] bytes = [.. "{\"type\":\"text_delta\",\"content\":\"x\"}\n{\"type\":\"text_delta\",\"content\":\""u8, 0xF0, 0x9F, .. "\"}\n{\"type\":\"text_delta\",\"content\":\""u8, 0x98, 0x80, .. "\"}\n{\"type\":\"done\"}\n"u8];

        var (events, failure) = await Answers.ReadAsync(bytes, StreamProbe.NdJson);

        Assert.Null(failure);
        var deltas = events.OfType<TextDeltaEvent>().ToList();
        Assert.Equal(string.Concat(deltas.Select(delta => delta.Text)), deltas[^1].Answer);
        Assert.DoesNotContain("\U0001F600", deltas[^1].Answer, StringComparison.Ordinal);
    }

    private static string Delta(string text) => $$"""{"type":"text_delta","content":"{{text}}","delta_answer":"{{text}}","id":"c"}""";

    private static ConversationsClient Client(string mediaType, int piece, params string[] lines) => Answers.Client(_ => Answers.Response(
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => mediaType == StreamProbe.Sse ? $"data: {line}\n\n" : line + "\n"))),
        mediaType,
        HttpStatusCode.OK,
        piece == int.MaxValue ? [] : [piece]));

    private static Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(string mediaType, int piece, params string[] lines) =>
        Answers.ReadAsync(Client(mediaType, piece, lines));
}
