namespace AceData.Aichat2.Tests;

/// <summary>Whatever comes behind a text event is read as if no other had come before it.</summary>
public sealed class TextDeltaTemplateTests
{
    private const string First = """{"type":"text_delta","content":"a","delta_answer":"a","id":"c"}""";

    [Theory]
    [InlineData(First, First)]
    [InlineData(First, """{"type":"text_delta","content":"","delta_answer":"","id":"c"}""")]
    [InlineData(First, """{"type":"text_delta","content":"ä👋","delta_answer":"ä👋","id":"c"}""")]
    [InlineData(First, """{"type":"text_delta","content":"b","delta_answer":"x","id":"c"}""")]
    [InlineData(First, """{"type":"text_delta","content":"b","delta_answer":"bb","id":"c"}""")]
    [InlineData(First, """{"type":"text_delta","content":"bb","delta_answer":"b","id":"c"}""")]
    [InlineData(First, """{"type":"text_delta","content":"b","delta_answer":"b","id":"d"}""")]
    [InlineData(First, """{"type":"text_delta","content":"b","delta_answer":"b"}""")]
    [InlineData(First, """{"type":"text_delta","content":"b","delta_answer":"b","id":"c","new":1}""")]
    [InlineData(First, """{"type":"text_delta","content":"\n","delta_answer":"\n","id":"c"}""")]
    [InlineData(First, """{"type":"text_delta","content":"\"","delta_answer":"\"","id":"c"}""")]
    [InlineData(First, """{"type":"text_delta","content":"\q","delta_answer":"\q","id":"c"}""")]
    [InlineData(First, "{\"type\":\"text_delta\",\"content\":\"\t\",\"delta_answer\":\"\t\",\"id\":\"c\"}")]
    [InlineData(First, "{\"type\":\"text_delta\",\"content\":\"\u007F\",\"delta_answer\":\"\u007F\",\"id\":\"c\"}")]
    [InlineData(First, First + " ")]
    [InlineData(First, First + "x")]
    [InlineData(First, """{"type":"text_delta","content":"b","delta_answer":"b","id":"c" """)]
    [InlineData(First, """{"type":"text_delta","content":"b""")]
    [InlineData(First, """{"type":"thinking","content":"b"}""")]
    [InlineData("""{"type":"text_delta","content":"a"}""", """{"type":"text_delta","content":"b"}""")]
    [InlineData("""{"type":"text_delta","content":"a"}""", """{"type":"text_delta","content":"b","id":"c"}""")]
    [InlineData("""{"type":"text_delta","content":"a"}""", """{"type":"text_delta","content":"b"} """)]
    [InlineData("""{"type":"text_delta","delta_answer":"a","content":"a"}""", """{"type":"text_delta","delta_answer":"b","content":"b"}""")]
    [InlineData("""{"type":"text_delta","delta_answer":"a","content":"a"}""", """{"type":"text_delta","delta_answer":"a","content":"b"}""")]
    [InlineData("""{"type":"text_delta","content":"x","content":"a"}""", """{"type":"text_delta","content":"x","content":"b"}""")]
    [InlineData("""{"type":"text_delta","content":"a","content":"a"}""", """{"type":"text_delta","content":"b","content":"b"}""")]
    [InlineData("""{"type":"text_delta","content":"a","delta_answer":"a","content":"a"}""", """{"type":"text_delta","content":"b","delta_answer":"b","content":"b"}""")]
    [InlineData("""{"type":"text_delta","content":"a","answer":"a"}""", """{"type":"text_delta","content":"b","answer":"ab"}""")]
    [InlineData("""{"type":"text_delta","content":"a","new":1}""", """{"type":"text_delta","content":"b","new":1}""")]
    [InlineData("""{"type":"text_delta","content":"\u0061"}""", """{"type":"text_delta","content":"b"}""")]
    [InlineData("""{"content":"a","type":"text_delta"}""", """{"content":"b","type":"text_delta"}""")]
    [InlineData("""{"content":"a","type":"text_delta"}""", """{"content":"b","type":"thinking"}""")]
    public void An_event_behind_another_is_read_as_if_it_were_the_first(string first, string second) =>
        CheckSame(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));

    [Fact]
    public void Any_byte_changed_is_read_as_if_it_were_the_first()
    {
        var first = Encoding.UTF8.GetBytes(First);
        for (var at = 0; at < first.Length; at++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                byte[] second = [.. first];
                second[at] = (byte)value;
                CheckSame(first, second);
            }
        }
    }

    [Fact]
    public void The_answer_goes_on_and_the_conversation_is_the_one_named_last()
    {
        StreamEventParser parser = new();
        parser.Parse(Encoding.UTF8.GetBytes(First));
        parser.Parse("""{"type":"tool_progress","tool_id":"t","progress":"","id":"d"}"""u8);

        var last = Assert.IsType<TextDeltaEvent>(parser.Parse(Encoding.UTF8.GetBytes(First.Replace("\"a\"", "\"b\"", StringComparison.Ordinal))).Event);

        Assert.Equal("ab", last.Answer);
        Assert.Equal("c", last.ConversationId);
        Assert.Equal("c", parser.State.ConversationId);
    }

    [Theory]
    [InlineData("""{"content":"a"}""", """{"content":"b c!"}""", "b c!")]
    [InlineData("""{"content":"a","id":"c"}""", """{"content":"","id":"c"}""", "")]
    [InlineData("""{"content":"a","id":"c"}""", """{"content":"b","id":"d"}""", null)]
    [InlineData("""{"content":"a"}""", """{"content":"b"} """, null)]
    [InlineData("""{"content":"a"}""", """{"content":"b""", null)]
    [InlineData("""{"content":"a"}""", """{"content":"b\nc"}""", null)]
    [InlineData("""{"content":"a"}""", "{\"content\":\"b\tc\"}", null)]
    [InlineData("""{"content":"a"}""", """{"text":"b"}""", null)]
    [InlineData("""{"content":"a","delta_answer":"a","id":"c"}""", """{"content":"b c","delta_answer":"b c","id":"c"}""", "b c")]
    [InlineData("""{"content":"a","delta_answer":"a","id":"c"}""", """{"content":"b","delta_answer":"a","id":"c"}""", null)]
    [InlineData("""{"content":"a","delta_answer":"a","id":"c"}""", """{"content":"b","delta_answer":"bb","id":"c"}""", null)]
    [InlineData("""{"content":"a","delta_answer":"a","id":"c"}""", """{"content":"b","delta_answer":"b","id":"d"}""", null)]
    [InlineData("""{"content":"abc","delta_answer":"abc"}""", """{"content":"b","delta_answer":"b"}""", "b")]
    [InlineData("""{"delta_answer":"a","content":"a"}""", """{"delta_answer":"a","content":"b"}""", "b")]
    public void A_text_event_of_the_shape_of_another_is_known_by_its_bytes(string first, string second, string? text)
    {
        var template = Learn(first);

        Assert.NotNull(template);
        Assert.Equal(text is not null, template.TryMatch(Encoding.UTF8.GetBytes(second), out var found));
        Assert.Equal(text, text is null ? null : Encoding.UTF8.GetString(found));
    }

    [Theory]
    [InlineData("""{"content":""}""")]
    [InlineData("""{"content":"\u0061"}""")]
    [InlineData("""{"delta_answer":"a"}""")]
    [InlineData("""{"content":"a","answer":"a"}""")]
    [InlineData("""{"content":"a","delta_answer":"b"}""")]
    [InlineData("""{"content":"a","delta_answer":"\u0061"}""")]
    [InlineData("""{"content":"a","delta_answer":5}""")]
    [InlineData("""{"content":"x","delta_answer":"x","content":"x"}""")]
    public void A_text_event_whose_text_cannot_be_told_from_the_rest_teaches_no_shape(string json) => Assert.Null(Learn(json));

    private static TextDeltaTemplate? Learn(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        Utf8JsonReader reader = new(bytes);
        reader.Read();
        FragmentReader fields = new(reader);
        TextFragment fragment = default;
        while (fields.Next(out var name))
        {
            if (!fragment.TryTake(name, ref fields))
            {
                fields.Skip();
            }
        }

        return fragment.ToTemplate(bytes, EventEnvelope.Empty);
    }

    private static void CheckSame(byte[] first, byte[] second)
    {
        StreamEventParser used = new();
        used.Parse(first);

        Assert.Equal(Read(new StreamEventParser(), second), Read(used, second));
    }

    private static string Read(StreamEventParser parser, byte[] json)
    {
        try
        {
            var received = parser.Parse(json).Event!;
            return received is TextDeltaEvent text
                ? $"{text.Text}|{text.ConversationId}|{string.Join(',', text.AdditionalProperties)}"
                : StreamProbe.Full(received);
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }
}
