namespace AceData.Aichat2.Tests;

/// <summary>What the exception of a stream tells a person.</summary>
public sealed class StreamMessageTests
{
    private const string Event = """{"type":"text_delta","content":"a","id":"c-1"}""";

    [Theory]
    [InlineData("""{"type":"error","error":{"code":"api_error","message":"It broke."}}""", "The service ended the stream with an error (api_error): It broke.", "api_error", 200)]
    [InlineData("""{"type":"error","message":"It broke."}""", "The service ended the stream with an error: It broke.", null, 200)]
    [InlineData("""{"type":"error","code":"api_error"}""", "The service ended the stream with an error (api_error): it gave no message.", "api_error", 200)]
    [InlineData("""{"type":"error","message":"It broke.","status":503}""", "The service ended the stream with an error: It broke.", null, 503)]
    [InlineData("""{"type":"error","message":"It broke.","status":"503"}""", "The service ended the stream with an error: It broke.", null, 200)]
    [InlineData("""{"type":"error","message":"It broke.","status":5.5}""", "The service ended the stream with an error: It broke.", null, 200)]
    public async Task An_error_event_is_told_with_code_and_message(string json, string message, string? code, int status)
    {
        var failure = Assert.IsType<StreamErrorException>(await FailAsync($"data: {Event}\n\ndata: {json}\n\n"));

        Assert.Equal((message, code, status), (failure.Message, failure.Code, (int)failure.StatusCode!));
        Assert.Equal(("a", "c-1"), (failure.PartialAnswer, failure.ConversationId));
    }

    [Fact]
    public async Task StreamAsync_with_something_behind_an_error_event_still_throws_the_error()
    {
        var failure = Assert.IsType<StreamErrorException>(await FailAsync("""data: {"type":"error","code":"chat_error","message":"It broke."} []""" + "\n\n"));

        Assert.Equal("The service ended the stream with an error (chat_error): It broke.", failure.Message);
    }

    [Theory]
    [InlineData(" []")]
    [InlineData(" x")]
    [InlineData("}")]
    [InlineData("[")]
    public async Task StreamAsync_passes_over_what_stands_behind_the_last_event_in_its_line(string rest)
    {
        foreach (var (before, after, type) in new[] { ("data: ", "\n\n", "text/event-stream"), (string.Empty, "\n", "application/x-ndjson") })
        {
            var body = $$"""{{before}}{{Event}}{{after}}{{before}}{"type":"done"}{{rest}}{{after}}""";

            var (events, failure) = await Answers.ReadAsync(Encoding.UTF8.GetBytes(body), type);

            Assert.Null(failure);
            Assert.Equal(["text_delta", "done"], events.Select(received => received.Type));
        }
    }

    [Fact]
    public async Task StreamAsync_with_something_behind_a_text_in_its_line_tells_the_line_and_hands_out_no_half_of_it()
    {
        var failure = Assert.IsType<ProtocolException>(await FailAsync($"data: {Event}\n\ndata: {Event} []\n\n"));

        Assert.Equal((3L, "a"), (failure.LineNumber, failure.PartialAnswer));
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_is_told_with_its_number_and_byte()
    {
        var failure = Assert.IsType<ProtocolException>(await FailAsync($"data: {Event}\n\n: a comment\ndata: nonsense\n\n"));

        Assert.Equal("Line 4 of the stream is not JSON, from byte 1 on.", failure.Message);
        Assert.Equal((4L, 1L), (failure.LineNumber, failure.BytePosition));
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task A_stream_that_ends_early_may_be_asked_for_again()
    {
        var failure = Assert.IsType<StreamInterruptedException>(await FailAsync($"data: {Event}\n\n"));

        Assert.Equal("The stream of chat ended before the service said that it was complete.", failure.Message);
        Assert.True(failure.IsTransient);
        Assert.True(failure.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_told_with_its_number_and_the_limit()
    {
        var failure = Assert.IsType<ProtocolException>(await FailAsync($"data: {Event}\n\ndata: \"{new string('x', 2000)}\"\n\n"));

        Assert.Equal("Line 3 of the stream is longer than an event may be (MaxEventBytes).", failure.Message);
    }

    [Fact]
    public async Task StreamAsync_answered_with_plain_JSON_without_any_part_of_an_answer_throws()
    {
        using var client = Answers.Client("""{"usage":{}}""");

        var failure = Assert.IsType<ProtocolException>((await Answers.ReadAsync(client)).Failure);

        Assert.Equal("The response to chat holds no part of an answer.", failure.Message);
        Assert.Equal("""{"usage":{}}""", Encoding.UTF8.GetString(failure.Bytes.Span));
    }

    [Theory]
    [InlineData("""{"error":{"code":"api_error"},"answer":""", typeof(ServerException))]
    [InlineData("""{"answer":"a","id":"c-1","error""", typeof(ProtocolException))]
    [InlineData("""{"answer":"a","id":"c-1","error":""", typeof(ProtocolException))]
    [InlineData("""{"error":{"code":"api_error"}}""", typeof(ServerException))]
    [InlineData("""{"answer":"a","error":"api_error"}""", typeof(ServerException))]
    [InlineData("""{"answer":"a","id":"c-1","error":null}""", null)]
    [InlineData("""{"answer":"a","id":"c-1","sources":["error"]}""", null)]
    [InlineData("""{"answer":"a","id":"c-1","sources":{"error":{"code":"api_error"}}}""", null)]
    public async Task A_good_status_with_an_error_inside_is_an_error_and_the_word_alone_is_none(string body, Type? expected)
    {
        using var client = Answers.Client(body);

        var failure = await Record.ExceptionAsync(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(expected, failure?.GetType());
    }

    [Fact]
    public async Task An_error_with_a_good_status_keeps_the_type_it_came_with()
    {
        using var client = Answers.Client("""{"error":{"code":"api_error"}}""", "application/problem+json", HttpStatusCode.Created);

        var failure = await Assert.ThrowsAsync<ServerException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["application/problem+json"], failure.Headers["Content-Type"]);
        Assert.Equal(System.Net.HttpStatusCode.Created, failure.StatusCode);
    }

    [Fact]
    public async Task An_answer_without_a_type_that_cannot_be_read_is_told_without_one()
    {
        using var client = Answers.Client(_ => new HttpResponseMessage { Content = new ByteArrayContent("?"u8.ToArray()) });

        var failure = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The response to chat is not the JSON of this API.", failure.Message);
    }

    private static async Task<Exception?> FailAsync(string body)
    {
        using StreamProbe probe = new(options => options.MaxEventBytes = 1024);
        return (await probe.ReadAsync(body, StreamProbe.Sse)).Failure;
    }
}
