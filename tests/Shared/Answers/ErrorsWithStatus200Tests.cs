namespace AceData.Tests;

/// <summary>That a client takes no error for an answer, though it comes with status 200; a subclass brings the client.</summary>
public abstract class ErrorsWithStatus200Tests
{
    public static TheoryData<string, Type, string?, string> Errors => new()
    {
        { """{"error":{"code":"odd","message":"no"},"status":404,"trace_id":"t9"}""", typeof(NotFoundException), "odd", " (odd): no" },
        { """{"error":{"code":"odd","message":"no"}}""", typeof(ServerException), "odd", " (odd): no" },
        { """{"error":"odd"}""", typeof(ServerException), "odd", " (odd)." },
        { """{"code":"odd","message":"no"}""", typeof(ServerException), "odd", " (odd): no" },
        { """{"code":"odd","message":"no","status":400}""", typeof(BadRequestException), "odd", " (odd): no" },
        { """{"code":7,"message":"no","status":403,"more":{"a":[1]}}""", typeof(PermissionDeniedException), "7", " (7): no" },
        { """{"detail":"no"}""", typeof(ServerException), null, ": no" },
        { """{"detail":[{"loc":["body","x"],"msg":"no"}]}""", typeof(ServerException), null, ": body.x: no" },
        { "\uFEFF{\"code\":\"odd\",\"message\":\"no\",\"status\":400}", typeof(BadRequestException), "odd", " (odd): no" },
        { """{"code":"odd","message":"no","status":400,"score":NaN}""", typeof(BadRequestException), "odd", " (odd): no" },
    };

    /// <summary>Makes a call that is answered with a reply.</summary>
    /// <returns>The text of the reply.</returns>
    protected abstract Task<string> AskAsync(HttpClient http, RetryOptions retry);

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Errors_throw_the_matching_exception_though_their_status_is_200(string body, Type type, string? code, string ending)
    {
        var failure = Assert.IsAssignableFrom<AceDataException>(await Record.ExceptionAsync(() => AskAsync(body)));

        Assert.Equal(type, failure.GetType());
        Assert.Equal(code, failure.Code);
        Assert.EndsWith(ending, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"status":"ok"}""")]
    [InlineData("""{"error":null,"trace_id":"t"}""")]
    public async Task Responses_without_any_part_of_an_answer_throw_ProtocolException(string body)
    {
        using FixedBodyHandler handler = new(Encoding.UTF8.GetBytes(body));

        await Assert.ThrowsAsync<ProtocolException>(() => AskAsync(handler));

        Assert.Equal(1, handler.Requests);
    }

    protected async Task<string> AskAsync(string body)
    {
        using FixedBodyHandler handler = new(Encoding.UTF8.GetBytes(body));
        return await AskAsync(handler);
    }

    private async Task<string> AskAsync(FixedBodyHandler handler)
    {
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        return await AskAsync(http, new RetryOptions { MaxRetries = 0 });
    }
}
