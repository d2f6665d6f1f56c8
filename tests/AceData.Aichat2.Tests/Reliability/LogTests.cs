using Microsoft.Extensions.Logging;

namespace AceData.Aichat2.Tests;

public sealed class LogTests : IDisposable
{
    private static readonly ChatRequest Turn = new() { Question = "what was asked" };

    private readonly RecordingLogger _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Attempts_and_retries_are_logged_with_the_reason_and_the_end_of_them_too()
    {
        ScriptedService service = new(ScriptedService.Error(503, code: "overloaded"));
        using var client = Client(service, options => options.Retry.MaxRetries = 1);

        await Assert.ThrowsAsync<ServerException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal([(1, LogLevel.Debug), (2, LogLevel.Warning), (1, LogLevel.Debug), (3, LogLevel.Warning)], _log.Lines.Select(line => (line.Id, line.Level)));
        Assert.Contains("ServerException 503 overloaded", _log.Lines.ElementAt(1).Text, StringComparison.Ordinal);
        Assert.Contains("gave up after 2 requests", _log.Lines.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_stream_is_logged()
    {
        using var client = Client(new ScriptedService(Stream("data: {\"type\":\"thinking\",\"content\":\"t\"}\n\n")));

        await Answers.ReadAsync(client);

        Assert.Equal([1, 4], _log.Lines.Select(line => line.Id));
    }

    [Fact]
    public async Task A_stream_that_breaks_is_logged_with_what_broke_it()
    {
        using var body = ScriptedStream.Failing(new IOException("cut"));
        using var client = Client(new ScriptedService((_, _) => Task.FromResult(Answers.Response(body, "text/event-stream"))));

        await Answers.ReadAsync(client);

        Assert.Equal([1, 4], _log.Lines.Select(line => line.Id));
        Assert.Contains(nameof(IOException), _log.Lines.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_inside_a_stream_is_logged_with_its_code()
    {
        using var client = Client(new ScriptedService(Stream("data: {\"type\":\"error\",\"code\":\"api_error\"}\n\n")));

        await Answers.ReadAsync(client);

        Assert.Equal([1, 3], _log.Lines.Select(line => line.Id));
        Assert.Contains("StreamErrorException 200 api_error", _log.Lines.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_stream_is_logged()
    {
        WatchedTimeProvider time = new();
        StallingStream body = new("data: {\"type\":\"thinking\",\"content\":\"t\"}\n\n"u8.ToArray());
        ScriptedService service = new((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(body) { Headers = { ContentType = new("text/event-stream") } } }));

        var reading = ReadAsync(service, options => options.TimeProvider = time);
        await body.Waits;
        time.Advance(TimeSpan.FromMinutes(5));
        var failure = await reading;

        Assert.Equal(TimeoutKind.StreamIdle, Assert.IsType<ApiTimeoutException>(failure).Kind);
        Assert.Equal([1, 5], _log.Lines.Select(line => line.Id));
    }

    [Fact]
    public async Task An_unknown_type_of_event_is_logged_once_by_a_client_and_cannot_forge_a_line()
    {
        using var client = Client(new ScriptedService(Stream(
            "data: {\"type\":\"novelty\"}\n\ndata: {\"type\":\"novelty\"}\n\ndata: {\"type\":\"a\\nforged line\"}\n\ndata: [DONE]\n\n")));

        await Answers.ReadAsync(client);
        await Answers.ReadAsync(client);

        var lines = _log.Lines.Where(line => line.Id == 6).Select(line => line.Text).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("novelty", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("forged", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_is_logged_at_Trace_for_those_who_asked_for_it_and_the_token_never_is()
    {
        ScriptedService service = new(ScriptedService.Good(), Stream("data: {\"type\":\"thinking\",\"content\":\"thought\"}\n\ndata: [DONE]\n\n"));
        using var client = Client(service, options => options.LogContent = true);

        await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);
        await Answers.ReadAsync(client);

        var content = _log.Lines.Where(line => line.Id is 7 or 8).ToList();
        Assert.All(content, line => Assert.Equal(LogLevel.Trace, line.Level));
        Assert.Contains(content, line => line.Id == 7 && line.Text.Contains("what was asked", StringComparison.Ordinal));
        Assert.Contains(content, line => line.Id == 8 && line.Text.Contains("hello", StringComparison.Ordinal));
        Assert.Contains(content, line => line.Id == 8 && line.Text.Contains("thought", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => (line.Text + line.Values).Contains(Answers.Token, StringComparison.Ordinal));
    }

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Stream(string body) =>
        (_, _) => Task.FromResult(Answers.Response(System.Text.Encoding.UTF8.GetBytes(body), "text/event-stream"));

    private async Task<Exception?> ReadAsync(ScriptedService service, Action<ConversationsClientOptions> configure)
    {
        using var client = Client(service, configure);
        return (await Answers.ReadAsync(client)).Failure;
    }

    private ConversationsClient Client(ScriptedService service, Action<ConversationsClientOptions>? configure = null) => service.Client(options =>
    {
        options.LoggerFactory = _log;
        configure?.Invoke(options);
    });
}
