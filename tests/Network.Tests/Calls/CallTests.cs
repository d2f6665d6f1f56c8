using AceData;
using AceData.Aichat2;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Calls;

/// <summary>T4 to T9, T12 and T13: what an exception of a call says.</summary>
public sealed class CallTests
{
    private static readonly ChatRequest Question = new() { Question = ClientSetup.Prompt };

    public static TheoryData<string> All => ClientOperations.Names(ClientOperations.All);

    public static TheoryData<string> Turns => ClientOperations.Names(ClientOperations.Turns);

    [Fact]
    public async Task ChatAsync_with_a_header_that_is_not_ASCII_throws_before_sending()
    {
        await using var origin = Origin.Start(ClientOperations.Find("aichat2 chat").GoodAsync);
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address));
        RequestOptions options = new() { Headers = new Dictionary<string, string> { ["X-A"] = "grüß" } };

        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(Question, options));
    }

    [Fact]
    public async Task RetryAfter_is_relative_to_the_Date_of_the_response()
    {
        var service = DateTimeOffset.UtcNow.AddHours(-1);
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(
            429, "application/json", """{"error":{"code":"too_many_requests","message":"slow down"}}""", $"Date: {service:r}", $"Retry-After: {service.AddSeconds(90):r}"));
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address));

        var exception = await Assert.ThrowsAsync<RateLimitException>(() => client.ChatAsync(Question));

        Assert.Equal(TimeSpan.FromSeconds(90), exception.RetryAfter);
    }

    [Theory]
    [InlineData("//")]
    [InlineData("///")]
    [InlineData("//:99999/")]
    [InlineData("//@/")]
    public async Task Redirect_to_a_broken_address_is_a_ProtocolException(string location)
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(307, "text/plain", "", $"Location: {location}"));
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address));

        await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Question));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Disposed_HttpClient_is_an_ObjectDisposedException(string name)
    {
        HttpClient http = new();
        http.Dispose();

        var outcome = await CallAsync(name, new ClientSetup(new Uri("http://127.0.0.1:9/")) { Http = http });

        Assert.IsType<ObjectDisposedException>(outcome.Exception);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Exception_of_a_handler_is_the_inner_exception(string name)
    {
        InvalidOperationException cause = new("The circuit is open.");
        using var http = Http.Over(new ThrowingHandler(() => cause));

        var outcome = await CallAsync(name, new ClientSetup(new Uri("http://127.0.0.1:9/")) { Http = http });

        Assert.Same(cause, outcome.Failure.InnerException);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Handler_that_throws_before_it_sends_leaves_a_turn_unprocessed(string name)
    {
        using var http = Http.Over(new ThrowingHandler());

        var outcome = await CallAsync(name, new ClientSetup(new Uri("http://127.0.0.1:9/")) { Http = http });

        Assert.False(outcome.Failure.MayHaveBeenProcessed);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Handler_that_throws_after_it_sent_leaves_a_turn_that_may_have_been_processed(string name)
    {
        await using var origin = Origin.Start(ClientOperations.Find(name).GoodAsync);
        using var http = Http.Over(new ThrowingAfterwardsHandler());

        var outcome = await CallAsync(name, new ClientSetup(origin.Address) { Http = http });

        Assert.True(outcome.Failure.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task LastTurnMayBeStored_is_true_after_a_handler_threw_behind_the_request()
    {
        await using var origin = Origin.Start(ClientOperations.Find("aichat2 chat").GoodAsync);
        using var http = Http.Over(new ThrowingAfterwardsHandler());
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address) { Http = http });
        var session = client.CreateSession("gpt-4o");

        await Assert.ThrowsAnyAsync<AceDataException>(() => session.SendAsync("hello"));

        Assert.True(session.LastTurnMayBeStored);
    }

    [Fact]
    public async Task LastTurnMayBeStored_is_false_after_cancellation_inside_a_handler_before_it_sent()
    {
        using CancellationTokenSource cancel = new();
        using var http = Http.Over(new CancelingHandler(cancel));
        using var client = Aichat2Calls.Client(new ClientSetup(new Uri("http://127.0.0.1:9/")) { Http = http });
        var session = client.CreateSession("gpt-4o");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.SendAsync("hello", cancel.Token));

        Assert.False(session.LastTurnMayBeStored);
    }

    [Theory]
    [InlineData("line\\nbreak")]
    [InlineData("\\u001b[31mred")]
    public async Task Control_characters_of_the_service_are_escaped_in_the_message(string said)
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(
            400, "application/json", $$"""{"error":{"code":"bad_request","message":"{{said}}"},"trace_id":"{{said}}"}"""));
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address));

        var exception = await Assert.ThrowsAsync<BadRequestException>(() => client.ChatAsync(Question));

        Assert.DoesNotContain(exception.Message, char.IsControl);
    }

    [Theory]
    [InlineData("\\u001b[31mred")]
    [InlineData("id\\r\\nforged: line")]
    public async Task Control_characters_of_the_service_are_escaped_in_logs(string said)
    {
        RecordingLoggerFactory log = new();
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(
            400, "application/json", $$"""{"error":{"code":"bad_request","message":"{{said}}"},"trace_id":"{{said}}"}"""));
        using var client = Aichat2Calls.Client(new ClientSetup(origin.Address) { Configure = options => options.LoggerFactory = log });

        await Assert.ThrowsAsync<BadRequestException>(() => client.ChatAsync(Question));

        Assert.DoesNotContain(log.Lines, line => line.Contains('\u001b', StringComparison.Ordinal) || line.Contains("\nforged", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Payment_required_with_the_x402_header_is_InsufficientBalance(string name)
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(402, "application/json", "{}", "PAYMENT-REQUIRED: eyJ4NDAyVmVyc2lvbiI6Mn0="));

        var outcome = await CallAsync(name, new ClientSetup(origin.Address));

        Assert.IsType<InsufficientBalanceException>(outcome.Exception);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Thousand_calls_against_a_failing_service_send_at_most_1200_requests(string name)
    {
        await using var origin = Origin.Start(ClientOperations.Find(name).UnavailableAsync);
        using var call = ClientOperations.Find(name).Open(new ClientSetup(origin.Address));

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1000),
            new ParallelOptions { MaxDegreeOfParallelism = 20 },
            async (_, cancellationToken) => await Outcome.OfAsync(call, cancellationToken));

        Assert.InRange(origin.Requests, 1000, 1200);
    }

    private static Task<Outcome> CallAsync(string name, ClientSetup setup) =>
        Outcome.OfAsync(ClientOperations.Find(name), setup, TestContext.Current.CancellationToken);
}
