namespace AceData.Aichat2.Tests;

public sealed class NdJsonTests : IDisposable
{
    private const string A = """{"type":"text_delta","content":"a"}""";
    private const string B = """{"type":"text_delta","content":"b"}""";
    private const string Done = """{"type":"done"}""";

    // ¶ stands for the line end under test.
    private static readonly Dictionary<string, (string Body, string[] Events)> Cases = new()
    {
        ["a line an event"] = ($"{A}¶{B}¶{Done}¶", ["text a", "text b", "done"]),
        ["blank lines"] = ($"¶¶{A}¶¶¶{B}¶¶{Done}¶¶", ["text a", "text b", "done"]),
        ["lines of white space"] = ($" ¶{A}¶\t ¶{B}¶{Done}¶", ["text a", "text b", "done"]),
        ["white space around"] = ($" {A} ¶\t{B}\t¶{Done}¶", ["text a", "text b", "done"]),
        ["a byte order mark"] = ($"\uFEFF{A}¶{Done}¶", ["text a", "done"]),
        ["a byte order mark before a blank line"] = ($"\uFEFF¶{A}¶{Done}¶", ["text a", "done"]),
        ["a byte order mark later"] = ($"{A}¶\uFEFF{B}¶{Done}¶", ["text a", "text b", "done"]),
        ["no last line end"] = ($"{A}¶{Done}", ["text a", "done"]),
        ["the marker of event streams"] = ($"{A}¶[DONE]¶", ["text a"]),
        ["a carriage return inside a line is white space"] = ($"{{\"type\":\r\"done\"}}¶", ["done"]),
        ["a carriage return is white space between two objects"] = ($"{A}\r{B}¶{Done}¶", ["text a", "text b", "done"]),
        ["the stream is empty"] = (string.Empty, [nameof(StreamInterruptedException)]),
        ["the end is missing"] = ($"{A}¶", ["text a", nameof(StreamInterruptedException)]),
        ["cut inside an event"] = ($"{A}¶{{\"type\":\"do", ["text a", nameof(StreamInterruptedException)]),
        ["cut inside a number"] = ($"{A}¶{{\"type\":\"x\",\"n\":1", ["text a", nameof(StreamInterruptedException)]),
        ["cut inside the marker"] = ($"{A}¶[DO", ["text a", nameof(StreamInterruptedException)]),
        ["nonsense, cut"] = ($"{A}¶nonse", ["text a", nameof(ProtocolException)]),
        ["an object over two lines"] = ($"{A}¶{{\"type\":¶\"done\"}}¶", ["text a", nameof(ProtocolException)]),
        ["two objects on a line"] = ($"{A}¶{A}{B}¶{Done}¶", ["text a", "text a", "text b", "done"]),
        ["an object and nonsense on a line"] = ($"{A}¶{A}nonsense¶", ["text a", nameof(ProtocolException)]),
        ["an object and a cut one on a line"] = ($"{A}{{\"type\":\"do", ["text a", nameof(StreamInterruptedException)]),
        ["data: before the object"] = ($"{A}¶data: {B}¶", ["text a", nameof(ProtocolException)]),
    };

    private readonly StreamProbe _probe = new();

    public static TheoryData<string, string, int> Matrix
    {
        get
        {
            TheoryData<string, string, int> matrix = [];
            foreach (var name in Cases.Keys)
            {
                foreach (var size in new[] { int.MaxValue, 1, 2, 3, 7 })
                {
                    matrix.Add(name, "\n", size);
                    matrix.Add(name, "\r\n", size);
                }
            }

            return matrix;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Every_line_is_an_event(string name, string lineEnd, int readSize)
    {
        var (body, events) = Cases[name];

        var outcome = await _probe.ReadAsync(body.Replace("¶", lineEnd, StringComparison.Ordinal), StreamProbe.NdJson, readSize);

        Assert.Equal(events, outcome.Short);
    }

    [Fact]
    public async Task What_is_no_JSON_is_named_by_line_and_position()
    {
        var outcome = await _probe.ReadAsync($"{A}\n\n{{\"a\":?}}\n", StreamProbe.NdJson);

        var failure = Assert.IsType<ProtocolException>(outcome.Failure);
        Assert.Equal(3, failure.LineNumber);
        Assert.Equal(5, failure.BytePosition);
        Assert.Equal("{\"a\":?}"u8.ToArray(), failure.Bytes.ToArray());
        Assert.Equal("a", failure.PartialAnswer);
    }

    public void Dispose() => _probe.Dispose();
}
