namespace AceData.Core.Tests;

/// <summary>Answers that are handed on as bytes: every failure typed, silence watched, everything let go in the end.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    // On the real clock: a read that never ends is a failure, not a run without end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WatchedTimeProvider _time = new();
    private readonly RequestLimiter _limiter = new(1, 1000);
    private readonly ApiRequest _call = new() { Operation = "download", Path = "file", RetrySafety = RetrySafety.Always, Method = HttpMethod.Get, ReadsOnly = true, Mode = ResponseMode.Download };

    public void Dispose() => _limiter.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bytes_are_read_as_they_come(bool blocking)
    {
        using ScriptedStream bytes = new("abc"u8.ToArray());
        await using var body = await OpenAsync(bytes, cancellationToken: TestContext.Current.CancellationToken);
        byte[] buffer = new byte[10];

        var read = blocking ? body.Read(buffer, 1, 9) : await body.ReadAsync(buffer.AsMemory(1), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, read);
        Assert.Equal("abc"u8.ToArray(), buffer[1..4]);
        Assert.Equal((true, false, false), (body.CanRead, body.CanSeek, body.CanWrite));
        Assert.Equal((HttpStatusCode.OK, 1), (body.Metadata.StatusCode, body.Metadata.Attempts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cut_inside_the_bytes_is_a_failure_of_the_connection(bool blocking)
    {
        IOException cause = new("cut");
        using ScriptedStream bytes = new([], _ => Task.FromException<int>(cause));
        await using var body = await OpenAsync(bytes, cancellationToken: TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<ApiConnectionException>(async () => _ = blocking ? body.Read(new byte[1], 0, 1) : await body.ReadAsync(new byte[1], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The connection was cut inside the response to download.", failure.Message);
        Assert.Equal((1, true, false, cause), (failure.Attempts, failure.IsTransient, failure.MayHaveBeenProcessed, failure.InnerException));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cut_that_looks_like_a_connection_never_made_is_a_cut_all_the_same(bool blocking)
    {
        using ScriptedStream bytes = new([], _ => Task.FromException<int>(new ObjectDisposedException("connection")));
        await using var body = await OpenAsync(bytes, cancellationToken: TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<ApiConnectionException>(async () => _ = blocking ? body.Read(new byte[1], 0, 1) : await body.ReadAsync(new byte[1], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The connection was cut inside the response to download.", failure.Message);
    }

    [Fact]
    public async Task Silence_of_the_service_ends_a_read_and_a_pause_of_the_reader_does_not()
    {
        using ScriptedStream bytes = new("abc"u8.ToArray(), WaitAsync);
        await using var body = await OpenAsync(bytes, cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(Silence * 3);
        Assert.Equal(3, await body.ReadAsync(new byte[10], cancellationToken: TestContext.Current.CancellationToken));
        _time.Advance(Silence * 3);

        var reading = body.ReadAsync(new byte[10], cancellationToken: TestContext.Current.CancellationToken).AsTask();
        _time.Advance(Silence - TimeSpan.FromTicks(1));
        Assert.False(reading.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => reading.WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal((TimeoutKind.StreamIdle, Silence, 1), (failure.Kind, failure.Duration, failure.Attempts));
    }

    [Fact]
    public async Task A_read_that_blocked_for_long_spoils_none_after_it()
    {
        using ScriptedStream bytes = new("abc"u8.ToArray(), _ =>
        {
            _time.Advance(Silence * 2);
            return Task.FromResult(0);
        });
        await using var body = await OpenAsync(bytes, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(3, body.Read(new byte[10], 0, 10));
        Assert.Equal(0, body.Read(new byte[10], 0, 10));
        Assert.Equal(0, await body.ReadAsync(new byte[10], cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_token_of_a_read_ends_that_read_and_the_token_of_the_call_every_one()
    {
        using CancellationTokenSource ofCall = new();
        using CancellationTokenSource ofRead = new();
        using ScriptedStream bytes = new([], WaitAsync);
        await using var body = await OpenAsync(bytes, cancellationToken: ofCall.Token);

        var one = body.ReadAsync(new byte[1], ofRead.Token).AsTask();
        await ofRead.CancelAsync();
        var ended = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one.WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken));

        using CancellationTokenSource another = new();
        var second = body.ReadAsync(new byte[1], another.Token).AsTask();
        var third = body.ReadAsync(new byte[1], cancellationToken: TestContext.Current.CancellationToken).AsTask();
        Assert.False(second.IsCompleted);
        await ofCall.CancelAsync();
        var secondEnded = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken));
        var thirdEnded = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third.WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal([ofRead.Token, ofCall.Token, ofCall.Token], new[] { ended, secondEnded, thirdEnded }.Select(end => end.CancellationToken));
    }

    [Fact]
    public async Task Everything_is_let_go_when_the_body_is_disposed()
    {
        using ScriptedStream bytes = new("abc"u8.ToArray());
        TrackedContent content = new(bytes);
        var body = await OpenAsync(bytes, content, cancellationToken: TestContext.Current.CancellationToken);
        var next = _limiter.EnterAsync("t", CancellationToken.None).AsTask();
        Assert.Equal((1, false, false), (_time.TimersWaiting, next.IsCompleted, bytes.IsDisposed));

        await body.DisposeAsync();
        await body.DisposeAsync();

        (await next.WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken)).Dispose();
        Assert.Equal((0, true, true), (_time.TimersWaiting, bytes.IsDisposed, content.IsDisposed));
    }

    [Fact]
    public async Task Everything_is_let_go_when_the_bytes_cannot_be_opened()
    {
        TrackedContent content = new(new IOException("cut"));

        var failure = await Assert.ThrowsAsync<ApiConnectionException>(() => OpenAsync(Stream.Null, content, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The connection was cut before the first event to download.", failure.Message);
        using var next = await _limiter.EnterAsync("t", CancellationToken.None).AsTask().WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal((0, true), (_time.TimersWaiting, content.IsDisposed));
    }

    [Fact]
    public async Task An_answer_that_says_nothing_is_only_looked_at_and_let_go()
    {
        ApiRequest call = new() { Operation = "stop", Path = "stop", RetrySafety = RetrySafety.Always };
        TrackedContent good = new(Stream.Null);
        TrackedContent bad = new(Stream.Null);
        using (var transport = Transport(new Handler(good, HttpStatusCode.NoContent)))
        {
            await transport.SendAsync(call, CancellationToken.None).WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken);
        }

        using (var transport = Transport(new Handler(bad, HttpStatusCode.NotFound)))
        {
            await Assert.ThrowsAsync<NotFoundException>(() => transport.SendAsync(call, CancellationToken.None).WaitAsync(Patience, cancellationToken: TestContext.Current.CancellationToken));
        }

        Assert.Equal((true, true, 0), (good.IsDisposed, bad.IsDisposed, _time.TimersWaiting));
    }

    private static async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return 0;
    }

    private async Task<DownloadBody> OpenAsync(Stream bytes, HttpContent? content = null, CancellationToken cancellationToken = default)
    {
        using var transport = Transport(new Handler(content ?? new StreamContent(bytes)));
        return await transport.OpenAsync(_call, cancellationToken);
    }

    private ApiTransport Transport(Handler handler)
    {
        TestOptions options = new() { ApiToken = "t", TimeProvider = _time, StreamIdleTimeout = Silence, Limiter = _limiter };
        return new ApiTransport(ClientSettings.From(options), new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, ownsClient: false);
    }

    private sealed class Handler(HttpContent content, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = content });
    }

    private sealed class TrackedContent : HttpContent
    {
        private readonly Func<Task<Stream>> _open;

        public TrackedContent(Stream stream) => _open = () => Task.FromResult(stream);

        public TrackedContent(Exception failure) => _open = () => Task.FromException<Stream>(failure);

        public bool IsDisposed { get; private set; }

        protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => _open();

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
