namespace AceData.Aichat2.Tests;

/// <summary>What becomes of a call that is cancelled, or runs out of time, while its body comes in.</summary>
public sealed class BodyCancellationTests : IDisposable
{
    private const string Event = "data: {\"type\":\"text_delta\",\"content\":\"a\",\"id\":\"c-1\"}\n\n";
    private static readonly ChatRequest Turn = new() { Question = "q" };

    private readonly CancellationTokenSource _source = new();

    [Fact]
    public async Task A_stream_whose_read_was_cancelled_is_not_read_again()
    {
        using var body = CancellingStream(Event);
        using var client = Answers.Client(_ => Answers.Response(body, "text/event-stream"));

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.StreamAsync(Turn, cancellationToken: _source.Token).ToChatResultAsync(CancellationToken.None));

        Assert.Equal((_source.Token, 2), (failure.CancellationToken, body.Reads));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task A_caller_who_cancels_while_a_body_comes_in_gets_a_cancellation(int status)
    {
        using var body = CancellingStream("");
        using var client = Answers.Client(_ => Answers.Response(body, "application/json", (HttpStatusCode)status));

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ChatAsync(Turn, cancellationToken: _source.Token));

        Assert.Equal(_source.Token, failure.CancellationToken);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(500, true)]
    [InlineData(400, false)]
    public async Task ChatAsync_that_times_out_while_a_body_comes_in_says_whether_it_was_turned_away(int status, bool mayHaveBeenProcessed)
    {
        WatchedTimeProvider time = new();
        using ScriptedStream body = new([], token =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromCanceled<int>(token);
        });
        using var client = Answers.Client(_ => Answers.Response(body, "application/json", (HttpStatusCode)status), options => options.TimeProvider = time);

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ChatAsync(Turn, new RequestOptions { Timeout = TimeSpan.FromSeconds(1) }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(mayHaveBeenProcessed, failure.MayHaveBeenProcessed);
        Assert.True(body.IsDisposed);
    }

    public void Dispose() => _source.Dispose();

    // The caller cancels while the client waits for what comes after the beginning.
    private ScriptedStream CancellingStream(string beginning) =>
        new(Encoding.UTF8.GetBytes(beginning), async token =>
        {
            await _source.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new NotSupportedException("a defect");
        });
}
