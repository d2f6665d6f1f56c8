namespace AceData.Aichat2.Tests;

public sealed class ErrorTests
{
    public static TheoryData<int, string, Type> Table => new()
    {
        { 400, "bad_request", typeof(BadRequestException) },
        { 400, "token_mismatched", typeof(AuthenticationException) },
        { 401, "token_mismatched", typeof(AuthenticationException) },
        { 400, "no_token", typeof(AuthenticationException) },
        { 400, "api_not_implemented", typeof(BadRequestException) },
        { 401, "invalid_token", typeof(AuthenticationException) },
        { 401, "token_expired", typeof(AuthenticationException) },
        { 403, "used_up", typeof(InsufficientBalanceException) },
        { 403, "disabled", typeof(PermissionDeniedException) },
        { 403, "forbidden", typeof(PermissionDeniedException) },
        { 404, "not_found", typeof(NotFoundException) },
        { 404, "no_api", typeof(NotFoundException) },
        { 413, "request_entity_too_large", typeof(PayloadTooLargeException) },
        { 429, "too_many_requests", typeof(RateLimitException) },
        { 429, "rate_limited", typeof(RateLimitException) },
        { 500, "chat_error", typeof(ServerException) },
        { 500, "api_error", typeof(ServerException) },
        { 504, "timeout", typeof(ServerException) },
        { 400, "from_the_future", typeof(BadRequestException) },
        { 401, "from_the_future", typeof(AuthenticationException) },
        { 403, "from_the_future", typeof(PermissionDeniedException) },
        { 404, "from_the_future", typeof(NotFoundException) },
        { 413, "from_the_future", typeof(PayloadTooLargeException) },
        { 418, "from_the_future", typeof(BadRequestException) },
        { 429, "from_the_future", typeof(RateLimitException) },
        { 503, "from_the_future", typeof(ServerException) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Every_error_has_its_exception_in_every_way_of_asking(int status, string code, Type expected)
    {
        using var client = Answers.Client(
            _ => Answers.Response(
                System.Text.Encoding.UTF8.GetBytes($$"""{"error":{"code":"{{code}}","message":"m"},"trace_id":"t"}"""), "application/json", (HttpStatusCode)status),
            options => options.Retry.MaxRetries = 0);

        AceDataException[] failures =
        [
            (AceDataException)(await Record.ExceptionAsync(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken)))!,
            (AceDataException)(await Answers.ReadAsync(client)).Failure!,
            (AceDataException)(await Record.ExceptionAsync(() => client.RetrieveAsync("c", cancellationToken: TestContext.Current.CancellationToken)))!,
        ];

        Assert.All(failures, failure =>
        {
            Assert.Equal(expected, failure.GetType());
            Assert.Equal((status, code, "t", 1), ((int?)failure.StatusCode, failure.Code, failure.TraceId, failure.Attempts));
            Assert.Contains("m", failure.Message, StringComparison.Ordinal);
            Assert.Contains(code, failure.ResponseBody, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(400, typeof(BadRequestException), false)]
    [InlineData(401, typeof(AuthenticationException), false)]
    [InlineData(403, typeof(PermissionDeniedException), false)]
    [InlineData(404, typeof(NotFoundException), false)]
    [InlineData(408, typeof(BadRequestException), true)]
    [InlineData(413, typeof(PayloadTooLargeException), false)]
    [InlineData(429, typeof(RateLimitException), true)]
    [InlineData(499, typeof(BadRequestException), false)]
    [InlineData(500, typeof(ServerException), true)]
    [InlineData(501, typeof(ServerException), false)]
    [InlineData(503, typeof(ServerException), true)]
    [InlineData(505, typeof(ServerException), false)]
    [InlineData(599, typeof(ServerException), true)]
    public async Task A_status_alone_says_what_failed_and_whether_it_may_succeed_later(int status, Type expected, bool isTransient)
    {
        using var client = Answers.Client(_ => Answers.Response([], "text/plain", (HttpStatusCode)status), options => options.Retry.MaxRetries = 0);

        var failure = (AceDataException)(await Record.ExceptionAsync(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken)))!;

        Assert.Equal((expected, isTransient), (failure.GetType(), failure.IsTransient));
        Assert.Null(failure.Hint);
    }

    [Theory]
    [InlineData("bodies/error-envelope.json", 401, "invalid_token", "wrong")]
    [InlineData("bodies/error-flat.json", 429, "rate_limited", "slow down")]
    [InlineData("bodies/error-string.json", 400, "skill_not_active", "skill_not_active")]
    [InlineData("bodies/error-null.json", 400, null, "nothing")]
    [InlineData("bodies/error-proxy.html", 502, null, "502")]
    public async Task Every_shape_of_an_error_body_is_read(string body, int status, string? code, string inMessage)
    {
        using var client = Answers.Client(
            _ => Answers.Response(Transcript.Bytes(body), Transcript.MediaType(body), (HttpStatusCode)status),
            options => options.Retry.MaxRetries = 0);

        var failure = await Assert.ThrowsAnyAsync<AceDataException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((status, code), ((int?)failure.StatusCode, failure.Code));
        Assert.Contains(inMessage, failure.Message, StringComparison.Ordinal);
        Assert.Equal(Transcript.Text(body), failure.ResponseBody);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"error\":{\"code\":5,\"message\":{}}}")]
    [InlineData("{\"detail\":[{\"loc\":[\"body\",1],\"msg\":\"m\"},\"x\"]}")]
    [InlineData("{\"errors\":[\"a\",1,null]}")]
    public async Task No_error_body_makes_the_reading_fail(string body)
    {
        using var client = Answers.Client(body, status: HttpStatusCode.BadRequest);

        var failure = await Assert.ThrowsAsync<BadRequestException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, failure.StatusCode);
    }

    [Theory]
    [InlineData("""{"error":{"code":"used_up","message":"m"}}""", typeof(InsufficientBalanceException))]
    [InlineData("""{"error":"used_up"}""", typeof(InsufficientBalanceException))]
    [InlineData("""{"data":{"list":[1,{"a":2}]},"error":{"code":"used_up"}}""", typeof(InsufficientBalanceException))]
    public async Task An_error_that_comes_with_status_200_is_an_error(string body, Type expected)
    {
        using var client = Answers.Client(body);

        Assert.IsType(expected, await Record.ExceptionAsync(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.IsType(expected, (await Answers.ReadAsync(client)).Failure);
    }

    [Theory]
    [InlineData("""{"id":"c","answer":"about \"error\"","error":null}""")]
    [InlineData("""{"id":"c","answer":"about \"error\"","data":{"error":{"code":"used_up"}}}""")]
    public async Task An_answer_that_has_no_error_but_the_word_is_an_answer(string body)
    {
        using var client = Answers.Client(body);

        var answer = await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("about \"error\"", answer.Answer);
    }

    [Theory]
    [InlineData("<html>proxy</html>", "text/html")]
    [InlineData("", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"id\":\"c\"", "application/json")]
    [InlineData("[1]", "application/json")]
    [InlineData("[\"error\"]", "application/json")]
    public async Task An_answer_that_is_not_this_api_shows_its_first_bytes(string body, string mediaType)
    {
        using var client = Answers.Client(body, mediaType);

        var failure = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(failure.Bytes.Span));
        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
    }

    [Fact]
    public async Task A_stream_of_another_content_type_is_refused_and_shown()
    {
        using var client = Answers.Client("<html>sign in</html>", "text/html");

        var failure = Assert.IsType<ProtocolException>((await Answers.ReadAsync(client)).Failure);

        Assert.Contains("text/html", failure.Message, StringComparison.Ordinal);
        Assert.Contains("<html>sign in</html>", failure.Message, StringComparison.Ordinal);
        Assert.Equal("<html>sign in</html>"u8.ToArray(), failure.Bytes.ToArray());
    }

    [Fact]
    public async Task A_stream_answered_with_a_plain_body_gives_its_events()
    {
        using var client = Answers.Client(Transcript.Text("bodies/chat.json"));

        var (events, failure) = await Answers.ReadAsync(client);

        Assert.Null(failure);
        Assert.Equal("Hi!", Assert.IsType<TextDeltaEvent>(events[0]).Answer);
        Assert.Equal("f2f4b3e8-0c0a-4d3a-aaa2-7ff80c0a1c44", Assert.IsType<DoneEvent>(events[1]).ConversationId);
        Assert.Equal(2, events.Count);
    }

    [Fact]
    public async Task A_paused_plain_body_gives_its_tools_as_events()
    {
        using var client = Answers.Client(Transcript.Text("bodies/chat-rich.json"));

        var (events, _) = await Answers.ReadAsync(client);

        var tool = Assert.IsType<ToolUseStartEvent>(events[0]);
        Assert.Equal(("call_7", "get_weather"), (tool.ToolUseId, tool.ToolName));
        Assert.Equal(ToolExecution.Client, tool.Execution);
        Assert.Equal(TerminalReason.AwaitingUserInput, Assert.IsType<DoneEvent>(events[1]).TerminalReason);
    }

    [Fact]
    public async Task The_text_of_an_exception_says_what_to_do_and_keeps_the_token_out()
    {
        using var client = Answers.Client("""{"error":{"code":"used_up","message":"no balance"},"trace_id":"t-1"}""", status: HttpStatusCode.Forbidden);

        var failure = await Assert.ThrowsAsync<InsufficientBalanceException>(() => client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        var text = failure.ToString();
        Assert.Contains("403", text, StringComparison.Ordinal);
        Assert.Contains("used_up", text, StringComparison.Ordinal);
        Assert.Contains("t-1", text, StringComparison.Ordinal);
        Assert.Contains("top it up", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Answers.Token, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_known_code_has_a_constant_and_a_meaning()
    {
        var constants = typeof(ErrorCodes).GetFields().Select(field => (string?)field.GetRawConstantValue()).Order();

        Assert.Equal(Table.Select(row => row.Data.Item2).Where(code => code != "from_the_future").Distinct().Order(), constants);
    }
}
