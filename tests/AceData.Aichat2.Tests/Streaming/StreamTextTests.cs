namespace AceData.Aichat2.Tests;

public sealed class StreamTextTests : IDisposable
{
    private readonly StreamProbe _probe = new();

    [Theory]
    [InlineData("Grüße 你好 👋🏽 e\u0301", "Grüße 你好 👋🏽 e\u0301")]
    [InlineData("""\u0041\u00e4\u4f60\ud83d\udc4b""", "Aä你👋")]
    [InlineData("""\" \\ \/ \b \f \n \r \t""", "\" \\ / \b \f \n \r \t")]
    [InlineData("""a\u0000b""", "a\0b")]
    [InlineData("""\ud83d""", "\uFFFD")]
    [InlineData("""\udc4b""", "\uFFFD")]
    [InlineData("""\udc4b\ud83d""", "\uFFFD\uFFFD")]
    [InlineData("""x\ud83dy\udc4bz""", "x\uFFFDy\uFFFDz")]
    [InlineData("""\ud83d\ud83d\udc4b""", "\uFFFD👋")]
    [InlineData("""\uD83D\u0041""", "\uFFFDA")]
    [InlineData("""\uFFFE\uFFFF""", "\uFFFE\uFFFF")]
    public async Task Text_is_the_same_however_it_is_cut(string json, string text)
    {
        var body = Encoding.UTF8.GetBytes($"data: {{\"type\":\"text_delta\",\"content\":\"{json}\"}}\n\ndata: [DONE]\n\n");

        for (var position = 0; position < body.Length; position++)
        {
            var outcome = await _probe.ReadAsync(body, StreamProbe.Sse, Math.Max(1, position), int.MaxValue);

            Assert.Null(outcome.Failure);
            // A half at the end waits for the next event; where none comes, an event of its own brings what became of it.
            var deltas = outcome.Events.Cast<TextDeltaEvent>().ToList();
            Assert.Equal(json.EndsWith("ud83d", StringComparison.Ordinal) ? 2 : 1, deltas.Count);
            Assert.Equal(text, string.Concat(deltas.Select(delta => delta.Text)));
            Assert.Equal(text, deltas[^1].Answer);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "\uFFFD")]
    [InlineData(new byte[] { 0x80 }, "\uFFFD")]
    [InlineData(new byte[] { (byte)'a', 0xC3, (byte)'b' }, "a\uFFFDb")]
    [InlineData(new byte[] { 0xC0, 0xAF }, "\uFFFD\uFFFD")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "\uFFFD\uFFFD\uFFFD")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x91 }, "\uFFFD")]
    [InlineData(new byte[] { (byte)'\\', (byte)'n', 0xFF }, "\n\uFFFD")]
    public async Task Bytes_that_are_no_UTF_8_become_replacement_characters(byte[] bytes, string text)
    {
        byte[] body = [.. "data: {\"type\":\"text_delta\",\"content\":\""u8, .. bytes, .. "\"}\n\ndata: [DONE]\n\n"u8];

        var outcome = await _probe.ReadAsync(body, StreamProbe.Sse, 1);

        Assert.Null(outcome.Failure);
        var delta = Assert.IsType<TextDeltaEvent>(Assert.Single(outcome.Events));
        Assert.Equal(text, delta.Text);
        Assert.Equal(text, delta.Answer);
    }

    /// <summary>Whatever a field holds that UTF-16 cannot say: the stream goes on.</summary>
    [Theory]
    [InlineData("""{"\ud800":1,"type":"text_delta","content":"a"}""")]
    [InlineData("""{"type":"text_delta","\ud800":1,"content":"a"}""")]
    [InlineData("""{"type":"text_delta","content":"a","id":"\ud800"}""")]
    [InlineData("""{"type":"text_delta","content":"a","answer":"\ud800"}""")]
    [InlineData("""{"type":"text_delta","content":"a","delta_answer":"\ud800"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"t\ud800":1}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"i\ud800":1,"type":"x"}""")]
    [InlineData("""{"type":"thinking","content":"\ud800"}""")]
    [InlineData("""{"type":"tool_use","tool_id":"\ud800","tool_name":"\udc00","input":{"\ud800":"\ud800"}}""")]
    [InlineData("""{"type":"tool_progress","tool_id":"x","progress":"\ud800"}""")]
    [InlineData("""{"type":"tool_result","tool_id":"x","output":"\ud800"}""")]
    [InlineData("""{"type":"card","card":{"type":"\ud800","url":"\ud800","\ud800":1}}""")]
    [InlineData("""{"type":"card","card":{"t\ud800":"x","url":"u"}}""")]
    [InlineData("""{"type":"citation","citation":{"id":"\ud800","url":"\ud800"}}""")]
    [InlineData("""{"type":"ask_user_question","payload":{"questions":[{"question":"\ud800"}],"\ud800":1}}""")]
    [InlineData("""{"type":"ask_user_question","payload":{"q\ud800":1,"questions":[{"question":"?"}]}}""")]
    [InlineData("""{"type":"ask_user_question","payload":{"questions":[{"q\ud800":"\ud800"}]}}""")]
    [InlineData("""{"type":"ask_user_question","question":"\ud800","options":["\ud800",{"label":"\ud800"}]}""")]
    [InlineData("""{"type":"consent_request","payload":{"consent_request_id":"\ud800","\ud800":1}}""")]
    [InlineData("""{"type":"action_confirmation","payload":{"title":"\ud800","preview":{"\ud800":"\ud800"}}}""")]
    [InlineData("""{"type":"browser_execution","execution":"\ud800","\ud800":"\ud800"}""")]
    [InlineData("""{"type":"system_message","\ud800":"\ud800"}""")]
    [InlineData("""{"type":"unknown_to_us","\ud800":"\ud800"}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("\"\\ud800\"")]
    public async Task A_lone_surrogate_is_never_fatal(string json)
    {
        var outcome = await _probe.ReadAsync($"{json}\n{{\"type\":\"done\"}}\n", StreamProbe.NdJson);

        Assert.Null(outcome.Failure);
        Assert.NotNull(outcome.Events[0].Type);
        Assert.NotEqual(string.Empty, StreamProbe.Short(outcome.Events[0]));
        Assert.IsType<DoneEvent>(outcome.Events[^1]);
    }

    [Theory]
    [InlineData("""{"\ud800":1,"type":"error","message":"\ud800"}""")]
    [InlineData("""{"type":"error","message":"\ud800","code":"\ud800"}""")]
    [InlineData("""{"type":"error","m\ud800":"x","c\ud800":1,"s\ud800":2,"e\ud800":2,"tr\ud800":1}""")]
    [InlineData("""{"type":"error","error":{"\ud800":"x"}}""")]
    public async Task A_lone_surrogate_in_an_error_leaves_it_an_error(string json)
    {
        var outcome = await _probe.ReadAsync($"{json}\n", StreamProbe.NdJson);

        Assert.IsType<StreamErrorException>(outcome.Failure);
    }

    [Theory]
    [InlineData("{\"type\":\"text_delta\",\"content\":\"a\",\"?\":1}")]
    [InlineData("{\"type\":\"?\"}")]
    [InlineData("{\"?\":1}")]
    [InlineData("{\"type\":\"text_delta\",\"content\":\"a\",\"id\":\"?\"}")]
    [InlineData("{\"type\":\"tool_use\",\"tool_id\":\"?\",\"tool_name\":\"?\",\"input\":{\"?\":\"?\"}}")]
    [InlineData("{\"type\":\"card\",\"card\":{\"type\":\"?\",\"url\":\"?\",\"?\":\"?\"}}")]
    [InlineData("{\"type\":\"ask_user_question\",\"question\":\"?\",\"options\":[\"?\"]}")]
    [InlineData("{\"type\":\"consent_request\",\"payload\":{\"consent_request_id\":\"?\",\"?\":1}}")]
    public async Task A_byte_that_is_no_UTF_8_is_never_fatal(string json)
    {
        var body = Encoding.UTF8.GetBytes($"{json}\n{{\"type\":\"done\"}}\n");
        body.AsSpan().Replace((byte)'?', (byte)0xFF);

        var outcome = await _probe.ReadAsync(body, StreamProbe.NdJson);

        Assert.Null(outcome.Failure);
        Assert.Equal(2, outcome.Events.Count);
        Assert.NotNull(outcome.Events[0].Type);
    }

    public void Dispose() => _probe.Dispose();
}
