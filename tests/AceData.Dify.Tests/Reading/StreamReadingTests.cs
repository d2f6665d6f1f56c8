namespace AceData.Dify.Tests;

/// <summary>Streams with values of the wrong type, split text and odd bytes: the text arrives, and the type of an event alone decides what it ends.</summary>
public sealed class StreamReadingTests
{
    private const string End = """{"event":"message_end","task_id":"t","conversation_id":"c","message_id":"m","metadata":{}}""";

    [Theory]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("""{"retriever_resources":{}}""")]
    [InlineData("""{"retriever_resources":[{"score":"high"}]}""")]
    [InlineData("""{"retriever_resources":[{"score":NaN}]}""")]
    [InlineData("""{"retriever_resources":[null]}""")]
    [InlineData("""{"usage":{"latency":"1.2s"}}""")]
    [InlineData("""{"usage":{"total_price":""}}""")]
    [InlineData("""{"usage":{"total_price":"NaN"}}""")]
    [InlineData("""{"usage":{"total_price":1e40}}""")]
    [InlineData("""{"usage":""}""")]
    public async Task StreamAsync_ends_whatever_its_last_event_holds(string metadata)
    {
        var (events, failure) = await ReadAsync(Text("hi"), End.Replace("{}", metadata, StringComparison.Ordinal));

        Assert.Null(failure);
        Assert.Equal("hi", AnswerOf(events));
        Assert.IsType<MessageEndEvent>(events[^1]);
    }

    [Theory]
    [InlineData(" []")]
    [InlineData(" x")]
    [InlineData("[")]
    public async Task StreamAsync_passes_over_what_stands_behind_the_last_event_in_its_line(string rest)
    {
        var (events, failure) = await ReadAsync(Text("hi"), End + rest);

        Assert.Null(failure);
        Assert.Equal("hi", AnswerOf(events));
        Assert.IsType<MessageEndEvent>(events[^1]);
    }

    [Fact]
    public async Task StreamAsync_with_something_behind_an_error_event_still_throws_the_error()
    {
        var (_, failure) = await ReadAsync(Text("hi"), """{"event":"error","code":"completion_request_error","message":"It broke.","status":400} []""");

        Assert.Equal("completion_request_error", Assert.IsType<StreamErrorException>(failure).Code);
    }

    [Theory]
    [InlineData("", "hi there")]
    [InlineData(""","answer":null""", "hi there")]
    [InlineData(""","answer":{}""", "hi there")]
    [InlineData(""","answer":[]""", "hi there")]
    [InlineData(""","answer":"" """, " there")]
    [InlineData(""","answer":"no" """, "no there")]
    public async Task StreamAsync_replaces_the_answer_only_by_a_text(string answer, string expected)
    {
        var (events, failure) = await ReadAsync(Text("hi"), $$"""{"event":"message_replace","reason":"output_moderation"{{answer}}}""", Text(" there"), End);

        Assert.Null(failure);
        Assert.Equal(expected, events.OfType<TextEvent>().Last().Answer);
        Assert.Equal(expected, (await events.ToAsyncEnumerable().ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken)).Answer);
        Assert.Equal(answer.Contains("{}", StringComparison.Ordinal) || answer.Contains("[]", StringComparison.Ordinal), Assert.Single(events.OfType<MessageReplaceEvent>()).AdditionalProperties.ContainsKey("answer"));
    }

    [Theory]
    [InlineData("1767323045000", true)]
    [InlineData("1767323045", true)]
    [InlineData("\"2026-01-02T03:04:05Z\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("\"soon\"", false)]
    [InlineData("{}", false)]
    public async Task StreamAsync_delivers_text_whatever_its_time_is(string createdAt, bool isTime)
    {
        var (events, failure) = await ReadAsync(Text("one "), $$$"""{"event":"message","answer":"two ","created_at":{{{createdAt}}}}""", Text("three"), End);

        Assert.Null(failure);
        Assert.Equal("one two three", AnswerOf(events));
        Assert.Equal(isTime ? new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) : null, events[1].CreatedAt);
        Assert.Equal(isTime ? null : createdAt, events[1].AdditionalProperties.TryGetValue("created_at", out var raw) ? raw.GetRawText() : null);
    }

    [Theory]
    [InlineData("message", int.MaxValue)]
    [InlineData("message", 1)]
    [InlineData("agent_message", int.MaxValue)]
    [InlineData("agent_message", 1)]
    public async Task StreamAsync_joins_the_halves_of_a_pair(string type, int split)
    {
        var (events, failure) = await ReadAsync(split, Text("A\\ud83d", type), """{"event":"ping"}""", Text("\\ude00B", type), End);

        Assert.Null(failure);
        var texts = events.OfType<TextEvent>().ToList();
        Assert.Equal(["A", "\U0001F600B"], texts.Select(text => text.Text));
        Assert.Equal(["A", "A\U0001F600B"], texts.Select(text => text.Answer));
    }

    [Theory]
    [InlineData("A\\ud83d", "B", "A\uFFFDB")]
    [InlineData("A\\ud83d", "", "A\uFFFD")]
    [InlineData("A", "\\ude00B", "A\uFFFDB")]
    [InlineData("\\ud83d", "\\ude00", "\U0001F600")]
    [InlineData("\uFFFD", "\\ud83d\\ude00", "\uFFFD\U0001F600")]
    public async Task StreamAsync_makes_a_half_that_is_never_completed_the_replacement_character(string first, string second, string expected)
    {
        var (events, failure) = await ReadAsync(Text(first), Text(second), End);

        Assert.Null(failure);
        Assert.Equal(expected, AnswerOf(events));
        Assert.Equal(expected, events.OfType<TextEvent>().Last().Answer);
        Assert.IsType<MessageEndEvent>(events[^1]);
    }

    [Fact]
    public async Task StreamAsync_that_is_cut_behind_a_half_says_so_in_its_partial_answer()
    {
        var (_, failure) = await ReadAsync(Text("A\\ud83d"));

        Assert.Equal("A\uFFFD", Assert.IsType<StreamInterruptedException>(failure).PartialAnswer);
    }

    [Fact]
    public async Task StreamAsync_forgets_a_half_when_the_whole_answer_follows()
    {
        var (events, _) = await ReadAsync(Text("A\\ud83d", "agent_message"), Text("A\\ud83d\\ude00"), End);

        var whole = Assert.IsType<MessageEvent>(events[1]);
        Assert.Equal("A\U0001F600", whole.WholeAnswer);
        Assert.Equal("A\U0001F600", whole.Answer);
        Assert.Equal(3, events.Count);
    }

    [Theory]
    [InlineData("""{"event":"message","answer":"hi","\udfaa":0}""")]
    [InlineData("""{"event":"novelty","\udfaa":{"\ud83d":"\ude00"}}""")]
    [InlineData("""{"event":"workflow_started","data":{"id":"w","inputs":{"\udfaa":"\udfaa"}}}""")]
    [InlineData("""{"event":"node_finished","data":{"id":"w","outputs":["\udfaa"],"inputs":"\udfaa"}}""")]
    public async Task StreamAsync_hands_out_nothing_that_throws_later(string json)
    {
        var (events, failure) = await ReadAsync(json, End);

        Assert.Null(failure);
        Assert.Contains("\uFFFD", string.Concat(Elements(events[0]).Select(Walk)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(63)]
    [InlineData(500)]
    [InlineData(600)]
    public async Task StreamAsync_loses_nothing_but_a_value_that_is_too_deep(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);

        var (events, failure) = await ReadAsync($$$"""{"event":"workflow_finished","data":{"id":"w","outputs":{{{deep}}},"status":"succeeded"}}""", End);

        Assert.Null(failure);
        var run = Assert.IsType<WorkflowFinishedEvent>(events[0]).Run!;
        Assert.Equal(RunStatus.Succeeded, run.Status);
        Assert.Equal(depth < JsonDepth.Max, run.Outputs!.Value.GetRawText() == deep);
    }

    [Theory]
    [InlineData("text/plain", "")]
    [InlineData("application/octet-stream", ": ping\n\n")]
    [InlineData("application/json", "event: ping\n\n")]
    [InlineData("application/json", "\uFEFF")]
    public async Task StreamAsync_reads_a_stream_under_another_media_type(string mediaType, string before)
    {
        var fake = FakeDify.Answering($"{before}data: {Text("hi")}\n\ndata: {End}\n\n", mediaType: mediaType);
        using var client = fake.Client();

        var answer = await client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hi", answer.Answer);
    }

    [Fact]
    public async Task StreamAsync_reads_several_objects_of_one_line()
    {
        var (events, failure) = await ReadAsync(Text("h") + Text("i") + End);

        Assert.Null(failure);
        Assert.Equal("hi", AnswerOf(events));
        Assert.IsType<MessageEndEvent>(events[^1]);
    }

    private static string Text(string text, string type = "message") => $$"""{"event":"{{type}}","task_id":"t","conversation_id":"c","message_id":"m","answer":"{{text}}"}""";

    private static string AnswerOf(List<StreamEvent> events) => string.Concat(events.OfType<TextEvent>().Select(text => text.Text));

    private static IEnumerable<JsonElement> Elements(StreamEvent evt) => evt.AdditionalProperties.Select(field => JsonElement.Parse($"[{JsonSerializer.Serialize(field.Key)},{field.Value.GetRawText()}]"))
        .Concat(evt switch
        {
            UnknownEvent unknown => [unknown.Json],
            WorkflowStartedEvent started => [started.Run!.Inputs!.Value],
            NodeFinishedEvent finished => [finished.Node!.Outputs!.Value, finished.Node.Inputs!.Value],
            _ => Array.Empty<JsonElement>(),
        });

    private static string Walk(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(element.EnumerateObject().Select(field => field.Name + Walk(field.Value))),
        JsonValueKind.Array => string.Concat(element.EnumerateArray().Select(Walk)),
        JsonValueKind.String => element.GetString()!,
        _ => string.Empty,
    };

    private static Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(params string[] lines) => ReadAsync(int.MaxValue, lines);

    private static async Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(int split, params string[] lines)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"data: {line}\n\n")));
        FakeDify fake = new(_ => FakeDify.Response(body, mediaType: "text/event-stream", split: split));
        using var client = fake.Client();
        List<StreamEvent> events = [];
        try
        {
            await foreach (var evt in client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken))
            {
                events.Add(evt);
            }
        }
        catch (Exception exception)
        {
            return (events, exception);
        }

        return (events, null);
    }
}
