namespace AceData.Aichat2.Tests;

/// <summary>What an exception tells a person: one sentence with what was asked, what came back, and what to do.</summary>
public sealed class MessageTests
{
    private static readonly ChatRequest Turn = new() { Question = "q" };

    [Theory]
    [InlineData("""{"error":{"code":"bad_request","message":"Too hot."}}""", "chat failed with status 400 (bad_request): Too hot.")]
    [InlineData("""{"error":{"type":"bad_request","message":"Too hot."}}""", "chat failed with status 400 (bad_request): Too hot.")]
    [InlineData("""{"error":{"code":"bad_request"}}""", "chat failed with status 400 (bad_request).")]
    [InlineData("""{"error":"bad_request","message":"Too hot."}""", "chat failed with status 400 (bad_request): Too hot.")]
    [InlineData("""{"code":7,"message":"Too hot."}""", "chat failed with status 400 (7): Too hot.")]
    [InlineData("""{"message":"Too hot."}""", "chat failed with status 400: Too hot.")]
    [InlineData("""{"detail":"Too hot."}""", "chat failed with status 400: Too hot.")]
    [InlineData("""{"detail":{"message":"Too hot."}}""", "chat failed with status 400: Too hot.")]
    [InlineData("""{"detail":[{"loc":["body",1,"model"],"msg":"is missing"},{"loc":"body","msg":"is cold"},"Too hot.",3,true]}""", "chat failed with status 400: body.1.model: is missing; : is cold; Too hot.; 3; ")]
    [InlineData("""{"errors":["Too hot.",1,null]}""", "chat failed with status 400: Too hot.; 1; ")]
    [InlineData("""{"error":{"code":"a","type":"b","message":"1"},"code":"c","message":"2","detail":"3","errors":["4"]}""", "chat failed with status 400 (a): 1")]
    [InlineData("""{"error":"a","code":"c","message":"2","detail":"3","errors":["4"]}""", "chat failed with status 400 (a): 2")]
    [InlineData("""{"code":"c","detail":"3","errors":["4"]}""", "chat failed with status 400 (c): 3")]
    [InlineData("""{"errors":"Too hot."}""", "chat failed with status 400.")]
    [InlineData("""["Too hot."]""", "chat failed with status 400.")]
    [InlineData("Too hot.", "chat failed with status 400.")]
    public async Task An_error_is_told_with_status_code_and_the_services_message(string body, string expected)
    {
        using var client = Answers.Client(body, status: HttpStatusCode.BadRequest);

        var failure = await FailAsync<BadRequestException>(client);

        Assert.Equal(expected, failure.Message);
        Assert.Equal(body, failure.ResponseBody);
        Assert.Equal(["application/json"], failure.Headers["content-type"]);
    }

    [Fact]
    public async Task An_error_without_a_body_has_none()
    {
        using var client = Answers.Client(string.Empty, status: HttpStatusCode.BadRequest);

        var failure = await FailAsync<BadRequestException>(client);

        Assert.Equal("chat failed with status 400.", failure.Message);
        Assert.Null(failure.ResponseBody);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(501, "...")]
    public async Task A_long_message_is_shortened_where_it_is_told_and_whole_in_the_body(int length, string end)
    {
        string said = new('x', length);
        using var client = Answers.Client($$"""{"message":"{{said}}"}""", status: HttpStatusCode.BadRequest);

        var failure = await FailAsync<BadRequestException>(client);

        Assert.Equal($"chat failed with status 400: {said[..500]}{end}", failure.Message);
        Assert.Contains(said, failure.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public void All_facts_of_an_exception_are_in_its_text()
    {
        RateLimitException failure = new("Slow down.")
        {
            StatusCode = HttpStatusCode.TooManyRequests,
            Code = "rate_limited",
            TraceId = "t-1",
            RetryAfter = TimeSpan.FromSeconds(7),
            Attempts = 2,
            MayHaveBeenProcessed = true,
            Hint = "Wait.",
        };

        Assert.Equal(
            """
            AceData.RateLimitException: Slow down.
              Status: 429
              Code: rate_limited
              Trace id: t-1
              Retry after: 00:00:07
              Attempts: 2
              May have been processed: yes
              Hint: Wait.
            """.ReplaceLineEndings(),
            failure.ToString());
    }

    [Fact]
    public void An_exception_without_facts_has_none_in_its_text() =>
        Assert.Equal("AceData.AceDataException: Something failed.", new AceDataException("Something failed.").ToString());

    public static TheoryData<string, Exception, string, Type, bool, bool> Networks => new()
    {
        { "refused", new HttpRequestException(HttpRequestError.ConnectionError), "aichat2.test could not be reached.", typeof(ApiConnectionException), true, false },
        { "no such name", new HttpRequestException(HttpRequestError.NameResolutionError), "aichat2.test could not be reached.", typeof(ApiConnectionException), true, false },
        { "no tunnel", new HttpRequestException(HttpRequestError.ProxyTunnelError), "aichat2.test could not be reached.", typeof(ApiConnectionException), true, false },
        { "no TLS", new HttpRequestException(HttpRequestError.SecureConnectionError), "aichat2.test could not be reached.", typeof(ApiConnectionException), true, false },
        { "a bad certificate", new HttpRequestException(HttpRequestError.SecureConnectionError, inner: new System.Security.Authentication.AuthenticationException()), "aichat2.test could not be reached.", typeof(ApiConnectionException), false, false },
        { "cut", new HttpRequestException(HttpRequestError.ResponseEnded), "The connection was cut before a response to chat.", typeof(ApiConnectionException), true, true },
        { "not HTTP", new HttpRequestException(HttpRequestError.InvalidResponse), "What came before a response to chat is not valid HTTP, or exceeds this client's limits.", typeof(ProtocolException), false, true },
        { "too much", new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded), "What came before a response to chat is not valid HTTP, or exceeds this client's limits.", typeof(ProtocolException), false, true },
        { "given up", new TaskCanceledException("enough", new TimeoutException("of a handler")), "The HttpClient or one of its handlers ended the call.", typeof(ApiConnectionException), true, true },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task A_failure_of_the_network_is_told_with_what_it_means(string name, Exception cause, string message, Type type, bool isTransient, bool mayHaveBeenProcessed)
    {
        using var client = Answers.Client(_ => throw cause, options => options.Retry.MaxRetries = 0);

        var failure = (AceDataException)(await Record.ExceptionAsync(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken)))!;

        Assert.Equal((name, message, type, isTransient, mayHaveBeenProcessed), (name, failure.Message, failure.GetType(), failure.IsTransient, failure.MayHaveBeenProcessed));
        Assert.Equal((string.Empty, null), ((failure as IPartialAnswer)?.PartialAnswer ?? string.Empty, failure.ConversationId));
        Assert.Same(cause, failure.InnerException);
    }

    [Theory]
    [InlineData("", "application/json", "The response to chat has no body.", "The text in line 0 from byte 0 on is not the expected JSON.")]
    [InlineData("<html>", "text/html", "The response to chat is not the JSON of this API (text/html).", "The text in line 0 from byte 0 on is not the expected JSON.")]
    [InlineData("{\"id\":1,\n  wrong}", "application/json", "The response to chat is not the JSON of this API (application/json).", "The text in line 1 from byte 2 on is not the expected JSON.")]
    public async Task An_answer_that_cannot_be_read_is_told_with_its_type_and_place(string body, string mediaType, string message, string cause)
    {
        using var client = Answers.Client(body, mediaType);

        var failure = await FailAsync<ProtocolException>(client);

        Assert.Equal((message, cause), (failure.Message, failure.InnerException!.Message));
        Assert.True(failure.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task An_answer_over_the_limit_is_told_with_the_limit()
    {
        using var client = Answers.Client(
            _ => Answers.Response(new byte[1025], "application/json"),
            options => options.MaxResponseBytes = 1024);

        var failure = await FailAsync<ProtocolException>(client);

        Assert.Equal("The response to chat is larger than 1024 bytes (MaxResponseBytes).", failure.Message);
        Assert.True(failure.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task A_status_that_this_api_does_not_use_is_named()
    {
        using var client = Answers.Client(string.Empty, status: HttpStatusCode.NotModified);

        var failure = await FailAsync<ProtocolException>(client);

        Assert.Equal("The service answered chat with status 304, which this API does not use.", failure.Message);
        Assert.True(failure.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task What_came_instead_of_a_stream_is_shown_without_its_control_characters()
    {
        using var client = Answers.Client($"\u001b[31m\nsign\tin {new string('x', 100)}", "text/html");

        var failure = Assert.IsType<ProtocolException>((await Answers.ReadAsync(client)).Failure);

        Assert.Equal($"chat should have been answered with text/event-stream, not (text/html). The body begins:  [31m sign in {new string('x', 50)}", failure.Message);
        Assert.Equal(114, failure.Bytes.Length);
        Assert.True(failure.MayHaveBeenProcessed);
    }

    [Fact]
    public async Task No_more_of_an_error_body_is_kept_than_allowed()
    {
        using var client = Answers.Client(
            _ => Answers.Response(Encoding.UTF8.GetBytes(new string('x', 2000)), "text/plain", HttpStatusCode.BadRequest),
            options => options.MaxErrorBodyBytes = 1024);

        var failure = await FailAsync<BadRequestException>(client);

        Assert.Equal(new string('x', 1024), failure.ResponseBody);
    }

    private static Task<TException> FailAsync<TException>(ConversationsClient client)
        where TException : Exception => Assert.ThrowsAsync<TException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));
}
