namespace AceData.Core.Tests;

public sealed class ErrorCatalogTests
{
    private static readonly Dictionary<string, ErrorClass> Codes = new() { ["busy"] = new(ErrorKind.RateLimit, IsTransient: true, "Wait.") };
    private static readonly Dictionary<string, ErrorClass> Messages = new() { ["Not yours."] = new(ErrorKind.PermissionDenied, IsTransient: false, "Ask its owner.") };

    [Theory]
    [InlineData("busy", "Not yours.", typeof(RateLimitException), true, "Wait.")]
    [InlineData(null, "Not yours.", typeof(PermissionDeniedException), false, "Ask its owner.")]
    [InlineData("other", "Not yours.", typeof(BadRequestException), false, null)]
    [InlineData(null, "Another.", typeof(BadRequestException), false, null)]
    [InlineData(null, null, typeof(BadRequestException), false, null)]
    public void A_code_counts_first_then_a_known_message_then_the_status(string? code, string? said, Type type, bool isTransient, string? hint)
    {
        var failure = new ErrorClassifier(Codes, Messages).Create(new ErrorDetails { Message = "m", Code = code, Said = said, StatusCode = 400 });

        Assert.Equal((type, isTransient, hint), (failure.GetType(), failure.IsTransient, failure.Hint));
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
    [InlineData(502, typeof(ServerException), true)]
    [InlineData(503, typeof(ServerException), true)]
    [InlineData(505, typeof(ServerException), false)]
    [InlineData(200, typeof(ServerException), true)]
    [InlineData(null, typeof(ServerException), true)]
    public void A_status_says_what_a_code_does_not(int? status, Type type, bool isTransient)
    {
        var failure = new ErrorClassifier(Codes).Create(new ErrorDetails { Message = "m", Said = "Not yours.", StatusCode = status });

        Assert.Equal((type, isTransient), (failure.GetType(), failure.IsTransient));
    }

    [Theory]
    [InlineData(true, 503, true)]
    [InlineData(true, 500, false)]
    [InlineData(true, 404, true)]
    [InlineData(false, 503, false)]
    [InlineData(false, 429, true)]
    public void Whether_503_says_that_nothing_was_begun_is_for_the_API_to_say(bool says, int status, bool wasTurnedAway) =>
        Assert.Equal(wasTurnedAway, new ErrorClassifier(Codes) { UnavailableIsNotBegun = says }.WasTurnedAway(code: null, status));

    [Fact]
    public void A_503_says_that_nothing_was_begun_unless_the_API_says_otherwise() => Assert.True(new ErrorClassifier(Codes).UnavailableIsNotBegun);
}
