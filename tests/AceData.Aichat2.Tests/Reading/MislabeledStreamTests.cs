namespace AceData.Aichat2.Tests;

/// <summary>Streams under a media type that is not theirs: the first bytes decide.</summary>
public sealed class MislabeledStreamTests
{
    private const string Delta = """{"type":"text_delta","content":"hi","id":"c"}""";
    private const string Done = """{"type":"done","conversation_id":"c"}""";

    [Theory]
    [InlineData("", "text/plain")]
    [InlineData("", "application/octet-stream")]
    [InlineData("", "application/json")]
    [InlineData("\uFEFF", "application/json")]
    [InlineData("event: message\n", "text/plain")]
    [InlineData(": comment\n\n", "text/plain")]
    [InlineData("id: 1\n", "application/json")]
    [InlineData("retry: 10\n\n", "application/octet-stream")]
    [InlineData("\r\n\n", "text/plain")]
    public async Task StreamAsync_reads_server_sent_events_under_another_media_type(string before, string mediaType)
    {
        var bytes = Encoding.UTF8.GetBytes($"{before}data: {Delta}\n\ndata: {Done}\n\ndata: [DONE]\n\n");

        await AssertReadAsync(bytes, mediaType);
        await AssertReadAsync(bytes, mediaType, 1);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    [InlineData("application/json")]
    public async Task StreamAsync_reads_lines_of_JSON_under_another_media_type(string mediaType)
    {
        var bytes = Encoding.UTF8.GetBytes($"{Delta}\n{Done}\n");

        await AssertReadAsync(bytes, mediaType);
        await AssertReadAsync(bytes, mediaType, 1);
    }

    [Fact]
    public async Task StreamAsync_yields_events_of_a_mislabeled_stream_as_they_arrive()
    {
        using StallingStream stream = new(Encoding.UTF8.GetBytes($"data: {Delta}\n\n"));
        using var client = Answers.Client(_ => Answers.Response(stream, "text/plain"));

        await foreach (var evt in client.StreamAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal("hi", Assert.IsType<TextDeltaEvent>(evt).Text);
            return;
        }

        Assert.Fail("No event arrived.");
    }

    [Theory]
    [InlineData("data: x", "text/html")]
    [InlineData("{\"type\":\"done\"}", "text/html; charset=utf-8")]
    [InlineData("<html>", "text/plain")]
    [InlineData("datum", "text/plain")]
    [InlineData("", "text/plain")]
    public async Task StreamAsync_refuses_what_is_not_a_stream(string body, string mediaType)
    {
        using var client = Answers.Client(_ =>
        {
            var response = Answers.Response(Encoding.UTF8.GetBytes(body), "text/plain");
            response.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);
            return response;
        });

        var (events, failure) = await Answers.ReadAsync(client);

        Assert.Empty(events);
        Assert.IsType<ProtocolException>(failure);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/problem+json")]
    public async Task StreamAsync_still_reads_a_plain_answer(string mediaType)
    {
        await AssertReadAsync("""{"answer":"hi","id":"c"}"""u8.ToArray(), mediaType);
        await AssertReadAsync("""{"answer":"hi","id":7}"""u8.ToArray(), mediaType);
    }

    [Theory]
    [InlineData("data: {0}{1}\n\n", StreamProbe.Sse)]
    [InlineData("data: {0} {1}[DONE]\n\n", StreamProbe.Sse)]
    [InlineData("{0}{1}\n", StreamProbe.NdJson)]
    [InlineData("{0} {1}", StreamProbe.NdJson)]
    public async Task StreamAsync_reads_several_objects_of_one_line(string format, string mediaType) =>
        await AssertReadAsync(Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, Delta, Done)), mediaType);

    [Fact]
    public async Task StreamAsync_reads_several_objects_of_one_line_where_one_is_not_quite_JSON() =>
        await AssertReadAsync(Encoding.UTF8.GetBytes("""data: {"type":"text_delta","content":"h","x":NaN}{"type":"text_delta","content":"i"}""" + $"{Done}\n\n"), StreamProbe.Sse);

    private static async Task AssertReadAsync(byte[] bytes, string mediaType, params int[] pieces)
    {
        var (events, failure) = await Answers.ReadAsync(bytes, mediaType, pieces);

        Assert.Null(failure);
        Assert.Equal("hi", string.Concat(events.OfType<TextDeltaEvent>().Select(delta => delta.Text)));
        Assert.IsType<DoneEvent>(events[^1]);
    }
}
