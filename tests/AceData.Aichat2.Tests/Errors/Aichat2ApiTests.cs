namespace AceData.Aichat2.Tests;

/// <summary>What the client knows of its API: from where it takes its settings, and what each code means.</summary>
public sealed class Aichat2ApiTests
{
    private readonly ApiDefaults _api = Aichat2Api.Create();

    [Fact]
    public void The_service_and_its_variables_have_their_names()
    {
        Assert.Equal(("AceData.Aichat2", "ACEDATACLOUD_API_TOKEN", "ACEDATACLOUD_API_BASE_URL"), (_api.Name, _api.TokenVariable, _api.BaseAddressVariable));
        Assert.Equal("https://api.acedata.cloud/", _api.BaseAddress!.AbsoluteUri);
    }

    [Fact]
    public void The_token_travels_as_a_bearer()
    {
        using HttpRequestMessage message = new(HttpMethod.Post, new Uri("https://aichat2.test"));

        _api.Authorize(message, Answers.Token);

        Assert.Equal($"Bearer {Answers.Token}", message.Headers.Authorization?.ToString());
    }

    // The status is one that says nothing of these codes.
    [Theory]
    [InlineData("bad_request", nameof(ErrorKind.BadRequest), false, null)]
    [InlineData("token_mismatched", nameof(ErrorKind.Authentication), false, "The token belongs to another API: use one that is applied to aichat2.")]
    [InlineData("no_token", nameof(ErrorKind.Authentication), false, "No token reached the service: look for a proxy or handler that drops the Authorization header.")]
    [InlineData("api_not_implemented", nameof(ErrorKind.BadRequest), false, null)]
    [InlineData("invalid_token", nameof(ErrorKind.Authentication), false, "Check ApiToken or ACEDATACLOUD_API_TOKEN; tokens are made in the Ace Data Cloud console.")]
    [InlineData("token_expired", nameof(ErrorKind.Authentication), false, "Make a new token in the Ace Data Cloud console, or give the client a TokenProvider.")]
    [InlineData("used_up", nameof(ErrorKind.InsufficientBalance), false, "The balance is used up: top it up in the Ace Data Cloud console.")]
    [InlineData("disabled", nameof(ErrorKind.PermissionDenied), false, "The token or account is disabled: ask Ace Data Cloud why.")]
    [InlineData("forbidden", nameof(ErrorKind.PermissionDenied), false, "The service refuses this content: change the question.")]
    [InlineData("not_found", nameof(ErrorKind.NotFound), false, "The conversation was deleted, or belongs to another token.")]
    [InlineData("no_api", nameof(ErrorKind.NotFound), false, "There is no aichat2 at this address: check BaseAddress.")]
    [InlineData("request_entity_too_large", nameof(ErrorKind.PayloadTooLarge), false, "Send files as URLs instead of inline data, or shorten the question.")]
    [InlineData("too_many_requests", nameof(ErrorKind.RateLimit), true, "Ace Data Cloud allows 20 requests in flight and 60 a second for one token.")]
    [InlineData("rate_limited", nameof(ErrorKind.RateLimit), true, "Ace Data Cloud allows 20 requests in flight and 60 a second for one token.")]
    [InlineData("chat_error", nameof(ErrorKind.Server), true, "The model failed: look at the conversation before asking again, or try another model.", 400)]
    [InlineData("api_error", nameof(ErrorKind.Server), true, null, 400)]
    [InlineData("timeout", nameof(ErrorKind.Server), true, "The service gave up waiting: stream the answer, or use EnqueueAsync for long runs.", 400)]
    public void A_code_says_more_than_the_status(string code, string kind, bool isTransient, string? hint, int status = 501)
    {
        var error = _api.Errors.Classify(code, (System.Net.HttpStatusCode)status);

        Assert.Equal((kind, isTransient, hint), (error.Kind.ToString(), error.IsTransient, error.Hint));
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(500, false)]
    [InlineData(504, false)]
    [InlineData(429, true)]
    [InlineData(400, true)]
    public void Of_failures_of_the_service_only_503_says_that_nothing_was_begun(int status, bool wasTurnedAway) =>
        Assert.Equal(wasTurnedAway, _api.Errors.WasTurnedAway(code: null, (System.Net.HttpStatusCode)status));
}
