namespace AceData.Core.Tests;

public sealed class ErrorClassifierTests
{
    private static readonly Dictionary<string, ErrorClass> Codes = new() { ["busy"] = new(ErrorKind.RateLimit, IsTransient: true, "Wait.") };
    private static readonly Dictionary<string, ErrorClass> Messages = new() { ["Not yours."] = new(ErrorKind.PermissionDenied, IsTransient: false, "Ask its owner.") };

    [Theory]
    [InlineData("busy", "Not yours.", nameof(ErrorKind.RateLimit), true, "Wait.")]
    [InlineData(null, "Not yours.", nameof(ErrorKind.PermissionDenied), false, "Ask its owner.")]
    [InlineData("other", "Not yours.", nameof(ErrorKind.BadRequest), false, null)]
    [InlineData(null, "Another.", nameof(ErrorKind.BadRequest), false, null)]
    [InlineData(null, null, nameof(ErrorKind.BadRequest), false, null)]
    public void A_code_counts_first_then_a_known_message_then_the_status(string? code, string? said, string kind, bool isTransient, string? hint)
    {
        var error = new ErrorClassifier(Codes, Messages).Classify(code, HttpStatusCode.BadRequest, said);

        Assert.Equal((kind, isTransient, hint), (error.Kind.ToString(), error.IsTransient, error.Hint));
    }

    [Theory]
    [InlineData(400, nameof(ErrorKind.BadRequest), false)]
    [InlineData(401, nameof(ErrorKind.Authentication), false)]
    [InlineData(403, nameof(ErrorKind.PermissionDenied), false)]
    [InlineData(404, nameof(ErrorKind.NotFound), false)]
    [InlineData(408, nameof(ErrorKind.BadRequest), true)]
    [InlineData(413, nameof(ErrorKind.PayloadTooLarge), false)]
    [InlineData(429, nameof(ErrorKind.RateLimit), true)]
    [InlineData(499, nameof(ErrorKind.BadRequest), false)]
    [InlineData(500, nameof(ErrorKind.Server), true)]
    [InlineData(501, nameof(ErrorKind.Server), false)]
    [InlineData(502, nameof(ErrorKind.Server), true)]
    [InlineData(503, nameof(ErrorKind.Server), true)]
    [InlineData(505, nameof(ErrorKind.Server), false)]
    [InlineData(200, nameof(ErrorKind.Server), true)]
    [InlineData(null, nameof(ErrorKind.Server), true)]
    public void A_status_says_what_a_code_does_not(int? status, string kind, bool isTransient)
    {
        var error = new ErrorClassifier(Codes).Classify(code: null, (HttpStatusCode?)status, "Not yours.");

        Assert.Equal((kind, isTransient), (error.Kind.ToString(), error.IsTransient));
    }

    [Theory]
    [InlineData(true, 503, true)]
    [InlineData(true, 500, false)]
    [InlineData(true, 404, true)]
    [InlineData(false, 503, false)]
    [InlineData(false, 429, true)]
    public void Whether_503_says_that_nothing_was_begun_is_for_the_API_to_say(bool says, int status, bool wasTurnedAway) =>
        Assert.Equal(wasTurnedAway, new ErrorClassifier(Codes) { UnavailableIsNotBegun = says }.WasTurnedAway(code: null, (HttpStatusCode)status));

    [Fact]
    public void A_503_says_that_nothing_was_begun_unless_the_API_says_otherwise() => Assert.True(new ErrorClassifier(Codes).UnavailableIsNotBegun);
}
