namespace AceData.Aichat2.Tests;

/// <summary>What becomes of the JSON of one event, field by field.</summary>
public sealed class EventReadingTests
{
    public static TheoryData<string, StreamEvent> Read => new()
    {
        { """{"type":"text_delta","content":"a"}""", new TextDeltaEvent { Text = "a" } },
        { """{"type":"text_delta","delta_answer":"a"}""", new TextDeltaEvent { Text = "a" } },
        { """{"type":"text_delta","content":"a","delta_answer":"b"}""", new TextDeltaEvent { Text = "a" } },
        { """{"type":"text_delta","content":"a","delta_answer":{"x":1},"id":"c"}""", new TextDeltaEvent { Text = "a", ConversationId = "c" } },
        { """{"type":"text_delta","content":"a","answer":{"x":1},"id":"c"}""", new TextDeltaEvent { Text = "a", ConversationId = "c" } },
        { """{"content":"a","id":"c","type":"text_delta"}""", new TextDeltaEvent { Text = "a", ConversationId = "c" } },
        { """{"new":{"type":"error"},"type":"text_delta","content":"a"}""", new TextDeltaEvent { Text = "a", AdditionalProperties = Fields("new", """{"type":"error"}""") } },
        { """{"type":"text\u005fdelta","\u0063ontent":"a","n\u0065w":1}""", new TextDeltaEvent { Text = "a", AdditionalProperties = Fields("new", "1") } },
        { """{"type":"text_delta","content":"a","one":1,"two":2}""", new TextDeltaEvent { Text = "a", AdditionalProperties = Fields("one", "1", "two", "2") } },
        { """{"type":"thinking","content":"a"}""", new ThinkingEvent { Text = "a" } },
        { """{"type":"tool_progress"}""", new ToolProgressEvent() },
        { """{"type":"tool_progress","tool_id":"t","progress":"p"}""", new ToolProgressEvent { ToolUseId = "t", Progress = "p" } },
        { """{"type":"tool_use"}""", new ToolUseEvent() },
        { """{"type":"tool_use","tool_id":"t","tool_name":"n","input":null}""", new ToolUseEvent { ToolUseId = "t", ToolName = "n" } },
        { """{"type":"tool_use_commit"}""", new ToolUseCommitEvent() },
        { """{"type":"tool_use_start","tool_id":null}""", new ToolUseStartEvent() },
        { """{"type":"tool_use_start","tool_id":"t","tool_name":"n","tool_display_name":"d","execution":"client"}""", new ToolUseStartEvent { ToolUseId = "t", ToolName = "n", ToolDisplayName = "d", Execution = ToolExecution.Client } },
        { """{"type":"tool_result"}""", new ToolResultEvent() },
        { """{"type":"tool_result","tool_id":"t","output":"o","is_error":true,"duration_ms":1.5}""", new ToolResultEvent { ToolUseId = "t", Output = "o", IsError = true, Duration = TimeSpan.FromMilliseconds(1.5) } },
        { """{"type":"browser_execution","tool_id":"t","tool_name":"n"}""", new BrowserExecutionEvent { ToolUseId = "t", ToolName = "n" } },
        { """{"type":"done","conversation_id":"c","terminal_reason":"natural_stop"}""", new DoneEvent { ConversationId = "c", TerminalReason = TerminalReason.NaturalStop } },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void Every_field_is_read_wherever_it_stands_and_what_is_missing_is_empty(string json, StreamEvent expected)
    {
        var read = Parse(json);

        Assert.Equal(StreamProbe.Full(expected), StreamProbe.Full(read));
        Assert.Equal(expected.AdditionalProperties.Select(field => (field.Key, field.Value.GetRawText())), read.AdditionalProperties.Select(field => (field.Key, field.Value.GetRawText())));
    }

    /// <summary>The end of a stream is read by hand where it says no more than usual: no difference may be seen.</summary>
    [Theory]
    [InlineData("""{"type":"done"}""")]
    [InlineData("""{"type":"done","conversation_id":"c"}""")]
    [InlineData("""{"type":"done","id":"c","conversation_id":null}""")]
    [InlineData("""{"type":"done","id":"a","conversation_id":"b"}""")]
    [InlineData("""{"type":"done","conversation_id":"b","id":"a"}""")]
    [InlineData("""{"type":"done","conversation_id":7}""")]
    [InlineData("""{"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3},"type":"done"}""")]
    [InlineData("""{"type":"done","usage":{"prompt_tokens":1,"completion_tokens":null,"cached_tokens":5}}""")]
    [InlineData("""{"type":"done","usage":{"prompt_tokens":"12","completion_tokens":1.0,"total_tokens":1e3}}""")]
    [InlineData("""{"type":"done","usage":{"prompt_tokens":{},"total_tokens":[1]}}""")]
    [InlineData("""{"type":"done","usage":{"total_tokens":9223372036854775808}}""")]
    [InlineData("""{"type":"done","usage":{}}""")]
    [InlineData("""{"type":"done","usage":null}""")]
    [InlineData("""{"type":"done","usage":[]}""")]
    [InlineData("""{"type":"done","usage":"none"}""")]
    [InlineData("""{"type":"done","terminal_reason":"max_turns"}""")]
    [InlineData("""{"type":"done","terminal_reason":"max\u005fturns"}""")]
    [InlineData("""{"type":"done","terminal_reason":"new one"}""")]
    [InlineData("""{"type":"done","terminal_reason":""}""")]
    [InlineData("""{"type":"done","terminal_reason":null}""")]
    [InlineData("""{"type":"done","terminal_reason":5}""")]
    [InlineData("""{"type":"done","conversation_id":"c","trace_id":"t","usage":{"prompt_tokens":1}}""")]
    public void An_end_reads_as_its_contract_reads_it(string json)
    {
        var expected = (DoneEvent)LenientJson.Deserialize(Encoding.UTF8.GetBytes(json), Aichat2Json.Default.DoneEvent)!;

        var read = Assert.IsType<DoneEvent>(Parse(json));

        Assert.Equal(expected, read);
        Assert.Equal(StreamProbe.Full(expected), StreamProbe.Full(read));
    }

    [Theory]
    [InlineData("""{"type":"novelty","id":"c-9"}""", "novelty", "c-9")]
    [InlineData("""{"type":"novelty","id":9}""", "novelty", null)]
    [InlineData("""{"type":5,"id":"c-9"}""", "", "c-9")]
    [InlineData("{}", "", null)]
    [InlineData("[]", "", null)]
    public void An_unknown_event_names_type_and_conversation_where_it_can(string json, string type, string? conversationId)
    {
        var read = Assert.IsType<UnknownEvent>(Parse(json));

        Assert.Equal((json, type, conversationId), (read.Json.GetRawText(), read.Type, read.ConversationId));
    }

    [Theory]
    [InlineData("""{"type":"thinking","content":"a"} {}""")]
    [InlineData("""{"type":"novelty"} {}""")]
    [InlineData("""{"type":"done"} {}""")]
    [InlineData("""{"type":"text_delta","content":"a"} {}""")]
    public void Two_texts_are_not_one_event(string json) => Assert.ThrowsAny<JsonException>(() => Parse(json));

    [Fact]
    public void Nothing_that_follows_an_error_or_the_end_belongs_to_the_stream()
    {
        StreamEventParser failed = new();
        StreamEventParser done = new();

        Assert.Equal(ParseStatus.Error, failed.Parse("""{"type":"error"}"""u8).Status);
        Assert.Equal(ParseStatus.Last, done.Parse("""{"type":"done"}"""u8).Status);
    }

    [Fact]
    public void An_event_without_a_type_is_of_no_unknown_type()
    {
        using RecordingLogger log = new();
        StreamEventParser parser = new() { UnknownTypes = new UnknownTypes(log.CreateLogger("test")) };

        parser.Parse("{}"u8);
        parser.Parse("[]"u8);
        parser.Parse("""{"type":5}"""u8);
        parser.Parse("""{"type":"novelty"}"""u8);

        Assert.Contains("novelty", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_that_say_the_same_are_equal_and_others_are_not()
    {
        StreamEvent[] different =
        [
            new ThinkingEvent { Text = "a" },
            new ThinkingEvent { Text = "b" },
            new ThinkingEvent { Text = "a", ConversationId = "c" },
            new ThinkingEvent { Text = "a", AdditionalProperties = Fields("x", "1") },
            new ThinkingEvent { Text = "a", AdditionalProperties = Fields("x", "2") },
            new ThinkingEvent { Text = "a", AdditionalProperties = Fields("y", "1") },
            new ThinkingEvent { Text = "a", AdditionalProperties = Fields("x", "1", "y", "1") },
        ];

        for (var one = 0; one < different.Length; one++)
        {
            for (var other = 0; other < different.Length; other++)
            {
                var copy = different[other] with { AdditionalProperties = different[other].AdditionalProperties };
                Assert.Equal(one == other, different[one].Equals(copy));
                Assert.True(one != other || different[one].GetHashCode() == copy.GetHashCode());
            }
        }

        Assert.NotEqual(different[0].GetHashCode(), different[2].GetHashCode());
        Assert.Equal(new ThinkingEvent { AdditionalProperties = Fields() }, new ThinkingEvent { AdditionalProperties = null! });
    }

    [Theory]
    [InlineData("""{"question":"q","options":["a","b"]}""", "q", "a,b")]
    [InlineData("""{"questions":[{"question":"q","options":[{"label":"a"}]}]}""", "q", "a")]
    [InlineData("""{"question":"q"}""", "q", "")]
    [InlineData("""{"question":5,"options":["a"]}""", null, "")]
    [InlineData("""{"options":["a"]}""", null, "")]
    [InlineData("[]", null, "")]
    public void The_question_of_a_history_is_read_in_either_form(string json, string? text, string options)
    {
        var questions = QuestionForms.InHistory(JsonElement.Parse(json));

        Assert.Equal(text, questions.SingleOrDefault()?.Text);
        Assert.Equal(options, string.Join(',', questions.SelectMany(question => question.Options).Select(option => option.Label)));
    }

    private static StreamEvent Parse(string json) => new StreamEventParser().Parse(Encoding.UTF8.GetBytes(json)).Event!;

    private static Dictionary<string, JsonElement> Fields(params string[] pairs) =>
        pairs.Chunk(2).ToDictionary(pair => pair[0], pair => JsonElement.Parse(pair[1]));
}
