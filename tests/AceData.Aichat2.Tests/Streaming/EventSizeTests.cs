namespace AceData.Aichat2.Tests;

public sealed class EventSizeTests
{
    private const int Limit = 64 * 1024;

    // What lies ready is read away when a stream is left, up to a megabyte, so that its connection closes at once.
    private const int LeavingReads = 1024 * 1024;
    private const string First = """{"type":"text_delta","content":"a"}""";

    public static TheoryData<string, string> Formats => new()
    {
        { StreamProbe.Sse, "data: " },
        { StreamProbe.NdJson, string.Empty },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_line_of_exactly_the_limit_is_read_and_one_byte_more_is_refused(string mediaType, string before)
    {
        using StreamProbe probe = new(options => options.MaxEventBytes = Limit);
        var fits = Line(before, Limit);
        var tooLong = Line(before, Limit + 1);

        var good = await probe.ReadAsync($"{fits}\n\n{before}[DONE]\n\n", mediaType, 1000);
        var bad = await probe.ReadAsync($"{before}{First}\n\n{tooLong}\n\n{before}[DONE]\n\n", mediaType, 1000);

        Assert.Null(good.Failure);
        Assert.Single(good.Events);
        Assert.Equal(["text a", nameof(ProtocolException)], bad.Short);
        var failure = Assert.IsType<ProtocolException>(bad.Failure);
        Assert.Equal(3, failure.LineNumber);
        Assert.Equal(256, failure.Bytes.Length);
        Assert.Contains("MaxEventBytes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StreamProbe.Sse, "data: {\"type\":\"text_delta\",\"content\":\"")]
    [InlineData(StreamProbe.Sse, ": a comment ")]
    [InlineData(StreamProbe.Sse, "event: ")]
    [InlineData(StreamProbe.NdJson, "{\"type\":\"text_delta\",\"content\":\"")]
    [InlineData(StreamProbe.NdJson, "")]
    public async Task An_endless_line_is_refused_after_reading_one_byte_more_than_the_limit(string mediaType, string line)
    {
        using StreamProbe probe = new(options => options.MaxEventBytes = Limit);
        using EndlessStream body = new(Encoding.UTF8.GetBytes(line), "x"u8.ToArray());

        var outcome = await probe.ReadAsync(body, mediaType);

        // Leaving a stream early reads what is there, to let go of the connection.
        Assert.IsType<ProtocolException>(outcome.Failure);
        Assert.InRange(body.BytesRead, Limit + 1, Limit + 1 + LeavingReads);
    }

    [Theory]
    [InlineData("data: 1,\n")]
    [InlineData("data:\n")]
    [InlineData("data\n")]
    public async Task An_endless_block_is_refused_after_about_the_limit(string line)
    {
        using StreamProbe probe = new(options => options.MaxEventBytes = Limit);
        using EndlessStream body = new("data: [\n"u8.ToArray(), Encoding.UTF8.GetBytes(line));

        var outcome = await probe.ReadAsync(body, StreamProbe.Sse);

        var failure = Assert.IsType<ProtocolException>(outcome.Failure);
        Assert.Equal(1, failure.LineNumber);
        Assert.InRange(body.BytesRead, 0, (Limit * 8L) + LeavingReads);
    }

    [Fact]
    public async Task A_block_of_exactly_the_limit_is_read_and_one_byte_more_is_refused()
    {
        using StreamProbe probe = new(options => options.MaxEventBytes = 1024);

        var good = await probe.ReadAsync($"data: [\ndata: \"{new string('x', 500)}\",\ndata: \"{new string('y', 1024 - 509)}\"]\n\ndata: [DONE]\n\n", StreamProbe.Sse);
        var bad = await probe.ReadAsync($"data: [\ndata: \"{new string('x', 500)}\",\ndata: \"{new string('y', 1024 - 508)}\"]\n\ndata: [DONE]\n\n", StreamProbe.Sse);

        Assert.Null(good.Failure);
        Assert.Equal(1024, Assert.IsType<UnknownEvent>(good.Events[0]).Json.GetRawText().Length);
        Assert.IsType<ProtocolException>(bad.Failure);
    }

    private static string Line(string before, int length)
    {
        var shell = before + """{"type":"text_delta","content":""}""";
        return shell.Insert(shell.Length - 2, new string('x', length - shell.Length));
    }
}
