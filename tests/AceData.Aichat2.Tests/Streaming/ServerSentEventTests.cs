namespace AceData.Aichat2.Tests;

/// <summary>
/// The event-stream rules of the WHATWG, each with every line end and with reads of several sizes. Where this client differs, it is for services
/// that put one line break between events: a data line that is a whole JSON value is an event at once, and the end of the stream ends a block.
/// </summary>
public sealed class ServerSentEventTests : IDisposable
{
    private const string A = """{"type":"text_delta","content":"a"}""";
    private const string B = """{"type":"text_delta","content":"b"}""";
    private const string End = "data: [DONE]¶¶";

    // ¶ stands for the line end under test.
    private static readonly Dictionary<string, (string Body, string[] Events)> Cases = new()
    {
        ["one event"] = ($"data: {A}¶¶{End}", ["text a"]),
        ["no space behind the colon"] = ($"data:{A}¶¶data:[DONE]¶¶", ["text a"]),
        ["two spaces behind the colon"] = ($"data:  {A}¶¶{End}", ["text a"]),
        ["a tab behind the colon"] = ($"data:\t{A}¶¶{End}", ["text a"]),
        ["a space at the end of the line"] = ($"data: {A} ¶¶{End}", ["text a"]),
        ["a comment before"] = ($": hello¶data: {A}¶¶{End}", ["text a"]),
        ["a comment that looks like data"] = ($":data: {B}¶data: {A}¶¶{End}", ["text a"]),
        ["a comment of a colon only"] = ($":¶¶:¶data: {A}¶¶{End}", ["text a"]),
        ["a comment inside a block"] = ($"data: {{\"type\":\"text_delta\",¶: keep-alive¶data: \"content\":\"a\"}}¶¶{End}", ["text a"]),
        ["blank lines first"] = ($"¶¶¶data: {A}¶¶{End}", ["text a"]),
        ["many blank lines between"] = ($"data: {A}¶¶¶¶¶data: {B}¶¶{End}", ["text a", "text b"]),
        ["a byte order mark"] = ($"\uFEFFdata: {A}¶¶{End}", ["text a"]),
        ["a byte order mark before a comment"] = ($"\uFEFF: hello¶data: {A}¶¶{End}", ["text a"]),
        ["a byte order mark before a blank line"] = ($"\uFEFF¶data: {A}¶¶{End}", ["text a"]),
        ["a second byte order mark makes another field"] = ($"\uFEFF\uFEFFdata: {B}¶data: {A}¶¶{End}", ["text a"]),
        ["a byte order mark later makes another field"] = ($"data: {A}¶¶\uFEFFdata: {B}¶¶{End}", ["text a"]),
        ["data over two lines"] = ($"data: {{\"type\":\"text_delta\",¶data: \"content\":\"a\"}}¶¶{End}", ["text a"]),
        ["data over many lines"] = ($"data: {{¶data:\"type\"¶data: :¶data: \"text_delta\",¶data:¶data:  \"content\":\"a\"¶data: }}¶¶{End}", ["text a"]),
        ["data without a colon inside a block"] = ($"data: {{\"type\":\"text_delta\",¶data¶data: \"content\":\"a\"}}¶¶{End}", ["text a"]),
        ["data without a colon alone"] = ($"data¶¶data: {A}¶¶{End}", ["text a"]),
        ["data without a colon before data"] = ($"data¶data: {A}¶¶{End}", ["text a"]),
        ["empty data"] = ($"data:¶¶data: {A}¶¶{End}", ["text a"]),
        ["empty data twice"] = ($"data:¶data:¶¶data: {A}¶¶{End}", ["text a"]),
        ["data of a space"] = ($"data: ¶¶data:  ¶¶data: {A}¶¶{End}", ["text a"]),
        ["several values in a block"] = ($"data: {A}¶data: {B}¶data: [DONE]¶¶", ["text a", "text b"]),
        ["a value behind one over two lines"] = ($"data: {{\"type\":¶data: \"text_delta\",\"content\":\"a\"}}¶data: {B}¶¶{End}", ["text a", "text b"]),
        ["an event name"] = ($"event: message¶data: {A}¶¶{End}", ["text a"]),
        ["an event name behind the data"] = ($"data: {A}¶event: late¶¶{End}", ["text a"]),
        ["an empty event name"] = ($"event:¶data: {A}¶¶event¶data: {B}¶¶{End}", ["text a", "text b"]),
        ["an event name without data"] = ($"event: lonely¶¶data: {A}¶¶{End}", ["text a"]),
        ["an id"] = ($"id: 1¶data: {A}¶¶id¶data: {B}¶¶{End}", ["text a", "text b"]),
        ["an id with NUL"] = ($"id: 1\02¶data: {A}¶¶{End}", ["text a"]),
        ["NUL in a comment"] = ($":\0¶data: {A}¶¶{End}", ["text a"]),
        ["NUL as a line"] = ($"\0¶data: {A}¶¶{End}", ["text a"]),
        ["NUL before a field name"] = ($"\0data: {B}¶data: {A}¶¶{End}", ["text a"]),
        ["retry"] = ($"retry: 1000¶data: {A}¶¶retry: soon¶retry¶data: {B}¶¶{End}", ["text a", "text b"]),
        ["unknown fields"] = ($"foo: bar¶foo¶data: {A}¶¶{End}", ["text a"]),
        ["a field name with a space before"] = ($" data: {B}¶data: {A}¶¶{End}", ["text a"]),
        ["a field name with a space behind"] = ($"data : {B}¶data: {A}¶¶{End}", ["text a"]),
        ["a field name in capitals"] = ($"DATA: {B}¶Data: {B}¶data: {A}¶¶{End}", ["text a"]),
        ["a longer field name"] = ($"database: {B}¶data: {A}¶¶{End}", ["text a"]),
        ["a shorter field name"] = ($"dat: {B}¶data: {A}¶¶{End}", ["text a"]),
        ["a colon in the data"] = ($"data: {{\"type\":\"text_delta\",\"content\":\"x: y\"}}¶¶{End}", ["text x: y"]),
        ["a line without a colon"] = ($"nothing¶data: {A}¶¶{End}", ["text a"]),
        ["JSON that is no object"] = ($"data: 1¶¶data: null¶data: true¶data: \"x\"¶data: []¶¶{End}", ["raw 1", "raw null", "raw true", "raw \"x\"", "raw []"]),
        ["numbers, one a line"] = ($"data: 1¶data: 2¶¶{End}", ["raw 1", "raw 2"]),
        ["no blank line at the end"] = ($"data: {A}¶¶data: [DONE]¶", ["text a"]),
        ["no line end at the end"] = ($"data: {A}¶¶data: [DONE]", ["text a"]),
        ["a last block over two lines without its end"] = ($"data: {{\"type\":¶data: \"done\"}}", ["done"]),
        ["nothing is read behind the marker"] = ($"data: {A}¶¶{End}data: nonsense¶¶", ["text a"]),
        ["nothing is read behind done"] = ($"data: {{\"type\":\"done\"}}¶¶data: nonsense¶¶", ["done"]),
        ["the stream is empty"] = (string.Empty, [nameof(StreamInterruptedException)]),
        ["only comments"] = (": a¶: b¶¶", [nameof(StreamInterruptedException)]),
        ["the end is missing"] = ($"data: {A}¶¶", ["text a", nameof(StreamInterruptedException)]),
        ["cut inside an event"] = ($"data: {A}¶¶data: {{\"ty", ["text a", nameof(StreamInterruptedException)]),
        ["cut between the lines of an event"] = ($"data: {A}¶¶data: {{¶data: \"type\":¶", ["text a", nameof(StreamInterruptedException)]),
        ["cut inside the marker"] = ($"data: {A}¶¶data: [DON", ["text a", nameof(StreamInterruptedException)]),
        ["cut inside the field name"] = ($"data: {A}¶¶dat", ["text a", nameof(StreamInterruptedException)]),
        ["an event that its block does not finish"] = ($"data: {A}¶¶data: {{¶¶{End}", ["text a", nameof(ProtocolException)]),
        ["no JSON"] = ($"data: {A}¶¶data: nonsense¶¶{End}", ["text a", nameof(ProtocolException)]),
        ["two objects on a line"] = ($"data: {A}¶¶data: {A} {B}¶¶{End}", ["text a", "text a", "text b"]),
        ["three objects on a line, the last one over two"] = ($"data: {A}{A}{{\"type\":\"text_delta\",¶data: \"content\":\"b\"}}¶¶{End}", ["text a", "text a", "text b"]),
        ["a line break inside a string"] = ($"data: {A}¶¶data: {{\"a\":\"b¶data: c\"}}¶¶{End}", ["text a", nameof(ProtocolException)]),
        ["NUL in the data"] = ($"data: {A}¶¶data: {{\"a\":\"\0\"}}¶¶{End}", ["text a", nameof(ProtocolException)]),
    };

    private static readonly Dictionary<string, string> LineEnds = new() { ["LF"] = "\n", ["CRLF"] = "\r\n", ["CR"] = "\r" };

    private readonly StreamProbe _probe = new();

    public static TheoryData<string, string, int> Matrix
    {
        get
        {
            TheoryData<string, string, int> matrix = [];
            foreach (var name in Cases.Keys)
            {
                foreach (var lineEnd in LineEnds.Keys)
                {
                    foreach (var size in new[] { int.MaxValue, 1, 2, 3, 7 })
                    {
                        matrix.Add(name, lineEnd, size);
                    }
                }
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task An_event_stream_is_read_by_the_rules(string name, string lineEnd, int readSize)
    {
        var (body, events) = Cases[name];

        var outcome = await _probe.ReadAsync(body.Replace("¶", LineEnds[lineEnd], StringComparison.Ordinal), StreamProbe.Sse, readSize);

        Assert.Equal(events, outcome.Short);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Line_ends_may_be_mixed(int readSize)
    {
        const string Body = $"data: {A}\r\n\rdata: {B}\n\r\ndata: {A}\n\r: x\r\r\ndata: [DONE]\r";

        var outcome = await _probe.ReadAsync(Body, StreamProbe.Sse, readSize);

        Assert.Equal(["text a", "text b", "text a"], outcome.Short);
    }

    [Theory]
    [InlineData("\n", 6)]
    [InlineData("\r\n", 6)]
    [InlineData("\r", 6)]
    public async Task What_is_no_JSON_is_named_by_line_and_position(string lineEnd, int line)
    {
        var body = $"data: {A}¶¶: comment¶¶data: {{\"a\":1,¶data: \"b\":?}}¶¶".Replace("¶", lineEnd, StringComparison.Ordinal);

        var outcome = await _probe.ReadAsync(body, StreamProbe.Sse, 1);

        var failure = Assert.IsType<ProtocolException>(outcome.Failure);
        Assert.Equal(line, failure.LineNumber);
        Assert.Equal(4, failure.BytePosition);
        Assert.StartsWith("{\"a\":1,\n\"b\":?}", System.Text.Encoding.UTF8.GetString(failure.Bytes.Span), StringComparison.Ordinal);
    }

    public void Dispose() => _probe.Dispose();
}
