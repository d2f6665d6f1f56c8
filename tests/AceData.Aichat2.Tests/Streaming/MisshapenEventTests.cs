namespace AceData.Aichat2.Tests;

public sealed class MisshapenEventTests
{
    // What says neither what it is nor anything that its type could say.
    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"no":"type"}""")]
    [InlineData("[1]")]
    public async Task StreamAsync_keeps_an_event_that_says_nothing_known_whole(string json)
    {
        var (events, failure) = await ReadAsync(json);

        Assert.Null(failure);
        var kept = Assert.IsType<UnknownEvent>(events[0]);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), kept.Json));
    }

    // Known types in forms of their own: the type decides what they are, and nothing of them is lost.
    [Theory]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"questions":[]}}""", typeof(AskUserQuestionEvent), null)]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"questions":["q"]}}""", typeof(AskUserQuestionEvent), "payload")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":["q"]}""", typeof(AskUserQuestionEvent), "payload")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","options":["a"]}""", typeof(AskUserQuestionEvent), "options")]
    [InlineData("""{"type":"consent_request","tool_id":"t","payload":"p"}""", typeof(ConsentRequestEvent), "payload")]
    [InlineData("""{"type":"action_confirmation","tool_id":"t","payload":"p"}""", typeof(ActionConfirmationEvent), "payload")]
    [InlineData("""{"type":"card","card":"c"}""", typeof(CardEvent), "card")]
    [InlineData("""{"type":"citation","citation":5}""", typeof(CitationEvent), "citation")]
    [InlineData("""{"type":"artifact","artifact":[]}""", typeof(ArtifactEvent), "artifact")]
    [InlineData("""{"type":"thinking"}""", typeof(ThinkingEvent), null)]
    [InlineData("""{"type":"thinking","content":null}""", typeof(ThinkingEvent), "content")]
    [InlineData("""{"type":"thinking","content":5}""", typeof(ThinkingEvent), "content")]
    [InlineData("""{"type":"text_delta"}""", typeof(TextDeltaEvent), null)]
    [InlineData("""{"type":"text_delta","content":null}""", typeof(TextDeltaEvent), "content")]
    [InlineData("""{"type":"text_delta","answer":"only the whole"}""", typeof(TextDeltaEvent), "answer")]
    [InlineData("""{"type":"text_delta","content":5}""", typeof(TextDeltaEvent), "content")]
    [InlineData("""{"type":"text_delta","content":"a","id":5}""", typeof(TextDeltaEvent), "id")]
    [InlineData("""{"type":"tool_progress","tool_id":5,"progress":"p"}""", typeof(ToolProgressEvent), "tool_id")]
    [InlineData("""{"type":"tool_result","tool_id":"t","output":"o","is_error":"no"}""", typeof(ToolResultEvent), "is_error")]
    [InlineData("""{"type":"tool_result","tool_id":"t","output":"o","is_error":false,"duration_ms":"soon"}""", typeof(ToolResultEvent), "duration_ms")]
    [InlineData("""{"type":"tool_result","tool_id":"t","output":"o","is_error":false,"duration_ms":1e400}""", typeof(ToolResultEvent), "duration_ms")]
    [InlineData("""{"type":"tool_result","tool_id":"t","output":"o","is_error":{}}""", typeof(ToolResultEvent), "is_error")]
    [InlineData("""{"type":"tool_use_start","tool_id":"t","tool_name":"n","execution":5}""", typeof(ToolUseStartEvent), "execution")]
    [InlineData("""{"type":"done","conversation_id":"c","usage":""}""", typeof(DoneEvent), "usage")]
    [InlineData("""{"type":"done","conversation_id":"c","usage":[]}""", typeof(DoneEvent), "usage")]
    [InlineData("""{"type":"done","conversation_id":"c","terminal_reason":3}""", typeof(DoneEvent), "terminal_reason")]
    public async Task StreamAsync_sets_a_value_aside_that_does_not_fit_its_property(string json, Type expected, string? field)
    {
        var (events, failure) = await ReadAsync(json);

        Assert.Null(failure);
        Assert.IsType(expected, events[0]);
        Assert.Equal(field is null ? [] : [field], events[0].AdditionalProperties.Keys);
        Assert.True(field is null || JsonElement.DeepEquals(JsonElement.Parse(json).GetProperty(field), events[0].AdditionalProperties[field]));
    }

    [Theory]
    [InlineData("""{"type":"tool_result","tool_id":"t","output":"o","is_error":false,"duration_ms":1e400}""")]
    [InlineData("""{"type":"tool_result","tool_id":"t","output":"o","is_error":"no"}""")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":["q"]}""")]
    [InlineData("""{"type":"card","card":"c"}""")]
    [InlineData("""{"type":"thinking","content":5,"id":"c"}""")]
    [InlineData("""{"type":"thinking","content":null,"id":"c"}""")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"x":1},"question":"Q","options":["a"]}""")]
    [InlineData("""{"type":"done","conversation_id":"c","usage":{"prompt_tokens":2,"total_tokens":"many"}}""")]
    [InlineData("""{"type":"done","conversation_id":"c","usage":[]}""")]
    public async Task WriteTo_writes_what_was_set_aside_under_its_own_name(string json)
    {
        var (events, _) = await ReadAsync(json);

        var written = Write(events[0]);

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(written)), written);
    }

    [Theory]
    [InlineData("""{"type":"thinking","content":null}""")]
    [InlineData("""{"type":"text_delta"}""")]
    [InlineData("""{"type":"text_delta","content":[]}""")]
    public async Task StreamAsync_reads_a_fragment_without_text_as_an_empty_one(string json)
    {
        var (events, failure) = await ReadAsync(json);

        Assert.Null(failure);
        Assert.Equal(string.Empty, events[0] is ThinkingEvent thinking ? thinking.Text : Assert.IsType<TextDeltaEvent>(events[0]).Text);
    }

    [Fact]
    public async Task StreamAsync_keeps_the_question_that_stands_beside_a_payload()
    {
        const string Json = """{"type":"ask_user_question","tool_id":"t","payload":{"questions":[{"question":"first"}]},"question":"second","options":["a"]}""";

        var (events, failure) = await ReadAsync(Json);

        Assert.Null(failure);
        var asked = Assert.IsType<AskUserQuestionEvent>(events[0]);
        Assert.Equal("first", Assert.Single(asked.Questions).Text);
        Assert.Equal("second", asked.AdditionalProperties["question"].GetString());
        Assert.Equal(["question", "options"], JsonNode.Parse(Write(asked))!.AsObject().Select(field => field.Key).Where(name => name is "question" or "options"));
    }

    [Theory]
    [InlineData("""{"total_tokens":12.0}""", 12L)]
    [InlineData("""{"total_tokens":"12"}""", 12L)]
    [InlineData("""{"total_tokens":1e3}""", 1000L)]
    [InlineData("""{"total_tokens":3.5}""", null)]
    [InlineData("""{"total_tokens":99999999999999999999}""", null)]
    [InlineData("""{"total_tokens":true}""", null)]
    [InlineData("""{"total_tokens":NaN}""", null)]
    public async Task StreamAsync_reads_counts_in_every_form(string usage, long? count)
    {
        var (events, _) = await ReadAsync($$"""{"type":"done","usage":{{usage}}}""");

        Assert.Equal(count, Assert.IsType<DoneEvent>(events[0]).Usage!.TotalTokens);
    }

    [Theory]
    [InlineData("""{"error":{"code":"used_up","message":"balance"},"trace_id":"t9"}""")]
    [InlineData("""{"code":"used_up","message":"balance","trace_id":"t9"}""")]
    public async Task StreamAsync_throws_for_the_body_of_an_error(string json)
    {
        var (_, failure) = await ReadAsync(json);

        var error = Assert.IsType<StreamErrorException>(failure);
        Assert.Equal("used_up", error.Code);
        Assert.Equal("t9", error.TraceId);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(500)]
    [InlineData(600)]
    public async Task StreamAsync_reads_deep_values(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);

        var (events, failure) = await ReadAsync($$"""{"input":{{deep}},"type":"tool_use","tool_id":"t","tool_name":"n"}""");

        Assert.Null(failure);
        Assert.Equal("n", Assert.IsType<ToolUseEvent>(events[0]).ToolName);
        Assert.Equal(depth < 512, Assert.IsType<ToolUseEvent>(events[0]).Input!.Value.GetRawText() == deep);
    }

    [Theory]
    [InlineData("""{"type":"browser_execution","tool_id":"t","tool_name":"n","execution":"browser","state":"open"}""", typeof(BrowserExecutionEvent))]
    [InlineData("""{"type":"system_message","content":"c","id":"c1"}""", typeof(SystemMessageEvent))]
    [InlineData("""{"type":"compact","kept":3}""", typeof(CompactEvent))]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"questions":[{"question":"q","options":[],"multiSelect":false}],"more":1}}""", typeof(AskUserQuestionEvent))]
    [InlineData("""{"type":"tool_use_start","tool_id":"t","tool_name":"n","input":{},"tool_display_name":"d","execution":"client"}""", typeof(ToolUseStartEvent))]
    [InlineData("""{"type":"thinking","content":"c","unknown":[null]}""", typeof(ThinkingEvent))]
    public async Task An_event_is_passed_on_as_it_came(string json, Type expected)
    {
        var (events, _) = await ReadAsync(json);

        Assert.IsType(expected, events[0]);
        var written = Write(events[0]);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(written)), written);
    }

    private static string Write(StreamEvent evt)
    {
        using MemoryStream written = new();
        using (Utf8JsonWriter writer = new(written))
        {
            evt.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(written.ToArray());
    }

    private static Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(string json) =>
        Answers.ReadAsync(Encoding.UTF8.GetBytes(json + "\n{\"type\":\"done\"}\n"), "application/x-ndjson");
}
