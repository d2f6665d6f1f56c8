using Microsoft.Extensions.Logging;

namespace AceData.Core.Tests;

public sealed class LogTests : IDisposable
{
    private readonly RecordingLogger _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_name_of_letters_digits_and_three_signs_is_shown_and_no_other()
    {
        for (var letter = (char)0; letter < 300; letter++)
        {
            var isShown = char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-';

            Assert.Equal(isShown ? $"a{letter}" : "(not a name)", Log.Name($"a{letter}"));
        }
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(65, 64)]
    [InlineData(0, 0)]
    public void A_long_name_is_cut(int length, int shown) => Assert.Equal(new string('x', shown), Log.Name(new string('x', length)));

    [Fact]
    public void No_name_is_an_empty_one() => Assert.Equal(string.Empty, Log.Name(null));

    [Fact]
    public void A_failure_is_told_by_type_status_and_code_as_far_as_it_has_them()
    {
        GiveUp(new ServerException("said") { StatusCode = HttpStatusCode.ServiceUnavailable, Code = "down" });
        GiveUp(new ServerException("said") { StatusCode = HttpStatusCode.ServiceUnavailable });
        GiveUp(new ApiConnectionException("said"));
        GiveUp(new StreamErrorException("said") { Code = "a\nb" });

        Assert.Equal(
            ["ServerException 503 down", "ServerException 503", "ApiConnectionException", "StreamErrorException (not a name)"],
            _log.Lines.Select(line => line.Text["test: gave up after 1 requests, ".Length..line.Text.IndexOf(" (NotTransient); may", StringComparison.Ordinal)]));
        Assert.DoesNotContain(_log.Lines, line => line.Text.Contains("said", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_unknown_types_each_of_the_first_hundred_is_logged_once()
    {
        UnknownTypes types = new(_log);

        for (var i = 0; i < 300; i++)
        {
            types.Saw($"type-{i / 2}");
        }

        Assert.Equal(100, _log.Lines.Count);
        Assert.Equal(100, _log.Lines.Select(line => line.Text).Distinct().Count());
    }

    [Fact]
    public void Retry_states_the_delay_and_the_reason()
    {
        using var context = Context();

        Log.Retry(new AttemptResult(context, Response: null, new ApiConnectionException("said"), new RetryDecision(RetryReason.NotProcessed, TimeSpan.FromSeconds(2))));

        Assert.Equal("test: request 1 failed, ApiConnectionException; retrying after 2000 ms (NotProcessed; trace id (null))", Assert.Single(_log.Lines).Text);
    }

    private void GiveUp(AceDataException failure)
    {
        using var context = Context();
        Log.GaveUp(new AttemptResult(context, Response: null, failure, new RetryDecision(RetryReason.NotTransient)));
    }

    private CallContext Context()
    {
        var context = TestCalls.Context(options: new TestOptions { ApiToken = "t", LoggerFactory = new OneLogger(_log) });
        context.StartAttempt();
        return context;
    }

    private sealed class OneLogger(ILogger logger) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => logger;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
