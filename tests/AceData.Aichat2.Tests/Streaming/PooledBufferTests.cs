namespace AceData.Aichat2.Tests;

// The pools' own events, counted in one class, would be allocations in the other.
[Collection("Pools")]
public sealed class PooledBufferTests : IDisposable
{
    private const string Event = """{"type":"text_delta","content":"a","id":"c"}""";

    private readonly RentedBuffers _buffers = new();
    private readonly StreamProbe _probe = new(options => options.MaxEventBytes = 4096);

    public static TheoryData<string, string> Endings => new()
    {
        { "complete", $"data: {Event}\n\ndata: [DONE]\n\n" },
        { "cut", $"data: {Event}\n\n" },
        { "cut inside an event", $"data: {Event}\n\ndata: {{\"type\":" },
        { "cut inside a block", $"data: {Event}\n\ndata: {{\ndata: \"type\":\n" },
        { "an error event", $"data: {Event}\n\ndata: {{\"type\":\"error\",\"message\":\"boom\"}}\n\n" },
        { "no JSON", $"data: {Event}\n\ndata: nonsense\n\n" },
        { "no JSON over two lines", $"data: {Event}\n\ndata: {{\ndata: nonsense\n\n" },
        { "escapes", "data: {\"type\":\"text_delta\",\"content\":\"\\n\\ud83d\"}\n\ndata: [DONE]\n\n" },
        { "a line that is too long", $"data: {Event}\n\ndata: \"{new string('x', 5000)}" },
        { "a block that is too long", $"data: {Event}\n\ndata: [\n{string.Concat(Enumerable.Repeat($"data: \"{new string('x', 1000)}\",\n", 6))}" },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task Every_buffer_is_back_when_a_stream_has_ended(string ending, string body)
    {
        var counter = RentedBuffers.Count();

        await _probe.ReadAsync(body, StreamProbe.Sse, 700);

        Assert.NotEmpty(ending);
        Assert.True(counter.Rents > 0);
        Assert.Equal(0, counter.Outstanding);
    }

    [Theory]
    [InlineData(200, """{"answer":"a","id":"c-1"}""", false)]
    [InlineData(200, """{"answer":"a"}""", true)]
    [InlineData(200, "nonsense", true)]
    [InlineData(200, """{"error":{"code":"api_error"}}""", true)]
    [InlineData(400, """{"error":{"code":"bad_request"}}""", true)]
    public async Task Every_buffer_is_back_when_an_answer_or_an_error_is_read(int status, string body, bool isCut)
    {
        var counter = RentedBuffers.Count();

        // Larger than the first buffer, which is given back for a larger one on the way.
        using ScriptedStream stream = new(
            System.Text.Encoding.UTF8.GetBytes(new string(' ', 20_000) + body),
            _ => isCut ? Task.FromException<int>(new IOException("cut")) : Task.FromResult(0));
        using var client = Answers.Client(_ => Answers.Response(stream, "application/json", (System.Net.HttpStatusCode)status));

        var failure = await Record.ExceptionAsync(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(isCut, failure is not null);
        Assert.True(counter.Rents > 2);
        Assert.Equal(0, counter.Outstanding);
    }

    [Fact]
    public async Task Every_buffer_is_back_when_the_caller_breaks_off()
    {
        var counter = RentedBuffers.Count();
        var client = _probe.Open(new PiecewiseStream(System.Text.Encoding.UTF8.GetBytes($"data: {Event}\n\ndata: {Event}\n\ndata: {{\ndata:")), StreamProbe.Sse);

        await foreach (var received in client.StreamAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.True(counter.Outstanding > 0);
            Assert.Equal("text a", StreamProbe.Short(received));
            break;
        }

        Assert.Equal(0, counter.Outstanding);
    }

    [Fact]
    public async Task Every_buffer_is_back_when_the_caller_cancels_while_it_waits()
    {
        var counter = RentedBuffers.Count();
        using CancellationTokenSource cancellation = new();
        OpenEndedStream body = new();
        body.Feed(System.Text.Encoding.UTF8.GetBytes($"data: {Event}\n\ndata: {{\ndata: "));
        await using var events = _probe.Open(body, StreamProbe.Sse).StreamAsync(new ChatRequest { Question = "q" }, cancellationToken: cancellation.Token).GetAsyncEnumerator(CancellationToken.None);
        await events.MoveNextAsync();

        var next = events.MoveNextAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.Equal(0, counter.Outstanding);
    }

    public void Dispose()
    {
        _probe.Dispose();
        _buffers.Dispose();
    }
}
