
namespace AceData.Aichat2.Tests;

/// <summary>How a wait for a run looks again and again, on a clock that stands still.</summary>
public sealed class RunWaitTests
{
    private const string Running = """{"id":"c-1","messages":[{"role":"user","content":"q"}]}""";
    private const string Finished = """{"id":"c-1","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}""";

    private readonly WatchedTimeProvider _time = new();
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();
    private readonly WaitOptions _options;

    public RunWaitTests() => _options = new WaitOptions { TimeProvider = _time, Timeout = TimeSpan.FromSeconds(60) };

    [Fact]
    public async Task Looks_come_at_growing_intervals_up_to_the_longest_and_the_last_at_the_limit()
    {
        using var client = Client(Running);

        var waiting = new RunWait(client, "c-1", _options with { Interval = TimeSpan.FromSeconds(4), MaxInterval = TimeSpan.FromSeconds(10), Timeout = TimeSpan.FromSeconds(40) }, callback: null)
            .RunAsync(CancellationToken.None);
        List<double> waits = [];
        for (var i = 0; i < 6; i++)
        {
            waits.Add(await PassAsync());
        }

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting);
        Assert.Equal([4, 6, 9, 10, 10, 1], waits);
        Assert.Equal("The background run of conversation c-1 had not finished after 40 s (WaitOptions.Timeout). It goes on; wait again to take it up.", failure.Message);
        Assert.Equal((TimeoutKind.Wait, "c-1", true, true, null), (failure.Kind, failure.ConversationId, failure.IsTransient, failure.MayHaveBeenProcessed, failure.InnerException));
    }

    [Fact]
    public async Task A_wait_without_limit_goes_on()
    {
        using var client = Client(Running, Running, Running, Finished);

        var waiting = new RunWait(client, "c-1", _options with { Timeout = Timeout.InfiniteTimeSpan }, callback: null).RunAsync(CancellationToken.None);
        for (var i = 0; i < 4; i++)
        {
            await PassAsync();
        }

        Assert.Equal(2, (await waiting).Messages.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(503)]
    public async Task A_failure_that_may_pass_is_remembered_for_the_end(int status)
    {
        _answers.Enqueue(() => ScriptedService.Response(status, """{"error":{"message":"No."}}"""));
        using var client = Client(Running);

        var waiting = new RunWait(client, "c-1", _options with { Timeout = TimeSpan.FromSeconds(1) }, callback: null).RunAsync(CancellationToken.None);
        await PassAsync();

        var failure = await Assert.ThrowsAsync<ApiTimeoutException>(() => waiting);
        Assert.Equal(status, (int?)Assert.IsType<AceDataException>(failure.InnerException, exactMatch: false).StatusCode);
    }

    [Theory]
    [InlineData("""{"status":"failed","error":{"code":"chat_error","message":"It broke."}}""", "The background run failed (chat_error): It broke.", "chat_error")]
    [InlineData("""{"status":"failed","error":{"message":"It broke."}}""", "The background run failed: It broke.", null)]
    [InlineData("""{"status":"failed","error":{}}""", "The background run failed: failed", null)]
    public async Task A_callback_that_tells_of_a_failure_ends_the_wait_at_once(string body, string message, string? code)
    {
        using var client = Client(Running);
        TaskCompletionSource<ChatCallback> callback = new();

        var waiting = new RunWait(client, "c-1", _options, callback.Task).RunAsync(CancellationToken.None);
        callback.SetResult(ChatCallback.Parse(System.Text.Encoding.UTF8.GetBytes(body)));

        var failure = await Assert.ThrowsAsync<ServerException>(() => waiting);
        Assert.Equal((message, code, "c-1", true), (failure.Message, failure.Code, failure.ConversationId, failure.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task A_callback_that_tells_of_success_ends_the_pause_and_looks_go_on_until_the_answer_is_there()
    {
        using var client = Client(Running, Running, Finished);
        TaskCompletionSource<ChatCallback> callback = new();

        var waiting = new RunWait(client, "c-1", _options, callback.Task).RunAsync(CancellationToken.None);
        await PassAsync();
        await _time.NextTimerAsync(_ => true);
        callback.SetResult(new ChatCallback { Status = "completed" });
        await PassAsync();

        Assert.Equal(2, (await waiting).Messages.Count);
        Assert.Equal(0, _time.TimersWaiting);
    }

    [Theory]
    [InlineData("{\"status\":", "The body is not the callback of a run.")]
    [InlineData("{}", "The body is not the callback of a run: it has no status.")]
    public void A_body_that_is_no_callback_is_told_so(string body, string message) =>
        Assert.Equal(message, Assert.Throws<ProtocolException>(() => ChatCallback.Parse(System.Text.Encoding.UTF8.GetBytes(body))).Message);

    private async Task<double> PassAsync()
    {
        var due = await _time.NextTimerAsync(_ => true);
        _time.Advance(due);
        return due.TotalSeconds;
    }

    // The last answer for every further look. The clock of the calls is the real one: only the wait is on the other.
    private ConversationsClient Client(params string[] bodies)
    {
        foreach (var body in bodies)
        {
            _answers.Enqueue(() => ScriptedService.Response(200, body));
        }

        return Answers.Client(_ => (_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek())(), options => options.Retry.MaxRetries = 0);
    }
}
