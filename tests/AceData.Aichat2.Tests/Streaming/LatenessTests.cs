namespace AceData.Aichat2.Tests;

/// <summary>An event is there as soon as the line that completes it is: these streams give not one byte more.</summary>
public sealed class LatenessTests : IDisposable
{
    private const string A = """{"type":"text_delta","content":"a"}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly StreamProbe _probe = new();

    [Theory]
    [InlineData(StreamProbe.Sse, $"data: {A}\n")]
    [InlineData(StreamProbe.Sse, $"data: {A}\r")]
    [InlineData(StreamProbe.Sse, $"data: {A}\r\n")]
    [InlineData(StreamProbe.Sse, $": comment\n\ndata:{A}\n")]
    [InlineData(StreamProbe.Sse, "data: {\"type\":\ndata: \"text_delta\",\"content\":\"a\"}\n")]
    [InlineData(StreamProbe.Sse, "data: {\"type\":\rdata: \"text_delta\",\"content\":\"a\"}\r")]
    [InlineData(StreamProbe.NdJson, $"{A}\n")]
    [InlineData(StreamProbe.NdJson, $"{A}\r\n")]
    [InlineData(StreamProbe.NdJson, $"\n\n{A}\n")]
    public async Task An_event_waits_for_no_byte_behind_its_frame(string mediaType, string frame)
    {
        OpenEndedStream body = new();
        body.Feed(Encoding.UTF8.GetBytes(frame));
        await using var events = Read(body, mediaType);

        var arrived = await events.MoveNextAsync().AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.True(arrived);
        Assert.Equal("text a", StreamProbe.Short(events.Current));
    }

    [Theory]
    [InlineData(StreamProbe.Sse, "data: ", "\n")]
    [InlineData(StreamProbe.Sse, "data: ", "\r")]
    [InlineData(StreamProbe.Sse, "data: ", "\r\n")]
    [InlineData(StreamProbe.Sse, "data: ", "\n\n")]
    [InlineData(StreamProbe.Sse, "data: ", "\r\n\r\n")]
    [InlineData(StreamProbe.NdJson, "", "\n")]
    [InlineData(StreamProbe.NdJson, "", "\r\n")]
    public async Task Events_that_come_one_by_one_are_delivered_one_by_one(string mediaType, string before, string behind)
    {
        OpenEndedStream body = new();
        await using var events = Read(body, mediaType);

        for (var i = 0; i < 20; i++)
        {
            body.Feed(Encoding.UTF8.GetBytes($"{before}{{\"type\":\"text_delta\",\"content\":\"{i}\"}}{behind}"));
            Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken));
            Assert.Equal($"text {i}", StreamProbe.Short(events.Current));
        }
    }

    [Theory]
    [InlineData(StreamProbe.Sse, "data: {\"type\":\"done\"}\n")]
    [InlineData(StreamProbe.Sse, "data: [DONE]\n")]
    [InlineData(StreamProbe.Sse, "data: [DONE]\r")]
    [InlineData(StreamProbe.NdJson, "{\"type\":\"done\"}\n")]
    public async Task The_end_waits_for_no_byte_behind_its_frame(string mediaType, string frame)
    {
        var outcome = await ReadAsync(frame, mediaType);

        Assert.Null(outcome.Failure);
    }

    [Theory]
    [InlineData(StreamProbe.Sse, "data: nonsense\n\n")]
    [InlineData(StreamProbe.NdJson, "nonsense\n")]
    public async Task What_is_no_JSON_is_told_without_another_byte(string mediaType, string frame)
    {
        var outcome = await ReadAsync(frame, mediaType);

        Assert.IsType<ProtocolException>(outcome.Failure);
    }

    public void Dispose() => _probe.Dispose();

    // The stream gives the frame, and then neither another byte nor its end.
    private Task<StreamOutcome> ReadAsync(string frame, string mediaType)
    {
        OpenEndedStream body = new();
        body.Feed(Encoding.UTF8.GetBytes(frame));

        return _probe.ReadAsync(body, mediaType).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private IAsyncEnumerator<StreamEvent> Read(OpenEndedStream body, string mediaType) =>
        _probe.Open(body, mediaType).StreamAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken).GetAsyncEnumerator(cancellationToken: TestContext.Current.CancellationToken);
}
