namespace AceData.Aichat2.Tests;

/// <summary>How long a stream may be silent: what counts is the time somebody waits for the service, and nothing else.</summary>
public sealed class SilenceTests : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Moment = TimeSpan.FromTicks(1);

    // On the real clock: a stream that never answers is a failure, not a run without end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WatchedTimeProvider _time = new();
    private readonly OpenEndedStream _body = new();
    private readonly ConversationsClient _client;
    private readonly IAsyncEnumerator<StreamEvent> _events;

    public SilenceTests()
    {
        _client = Answers.Client(_ => Answers.Response(_body, "text/event-stream"), options =>
        {
            options.TimeProvider = _time;
            options.StreamIdleTimeout = Limit;
        });
        _events = _client.StreamAsync(new ChatRequest { Question = "q" }, new RequestOptions { Timeout = TimeSpan.FromMinutes(1) }).GetAsyncEnumerator();
    }

    [Fact]
    public async Task A_stream_that_is_silent_for_the_limit_ends_there_and_not_before()
    {
        await GetAsync("one");

        var waiting = NextAsync();
        _time.Advance(Limit - Moment);
        Assert.False(waiting.IsCompleted);
        _time.Advance(Moment);

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting);
        Assert.Equal((TimeoutKind.StreamIdle, Limit), (failure.Kind, failure.Duration));
        Assert.Equal("The stream was silent for 300 s (StreamIdleTimeout).", failure.Message);
        Assert.Equal("one", failure.PartialAnswer);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task A_stream_that_keeps_talking_may_go_on_for_ever()
    {
        await GetAsync("one");

        for (var i = 0; i < 5; i++)
        {
            var waiting = NextAsync();
            _time.Advance(Limit - Moment);
            Feed("more");
            Assert.True(await waiting);
        }
    }

    [Fact]
    public async Task What_the_reader_does_between_two_events_is_not_the_services_silence()
    {
        await GetAsync("one");

        _time.Advance(Limit * 3);
        var waiting = NextAsync();
        _time.Advance(Limit - Moment);
        Feed("two");

        Assert.True(await waiting);
        Assert.Equal("two", Assert.IsType<TextDeltaEvent>(_events.Current).Text);
    }

    [Fact]
    public async Task Silence_after_a_long_pause_of_the_reader_is_measured_from_when_it_asks_again()
    {
        await GetAsync("one");

        _time.Advance(Limit * 3);
        var waiting = NextAsync();
        _time.Advance(Limit * 2);

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting);
        Assert.Equal((TimeoutKind.StreamIdle, Limit), (failure.Kind, failure.Duration));
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _client.Dispose();
        await _body.DisposeAsync();
    }

    private async Task GetAsync(string text)
    {
        var waiting = NextAsync();
        Feed(text);
        Assert.True(await waiting);
    }

    private Task<bool> NextAsync() => _events.MoveNextAsync().AsTask().WaitAsync(Patience);

    private void Feed(string text) =>
        _body.Feed(System.Text.Encoding.UTF8.GetBytes($$"""data: {"type":"text_delta","content":"{{text}}","id":"c-1"}""" + "\n\n"));
}
