namespace AceData.Aichat2;

/// <summary>What the shared code must know of aichat2.</summary>
internal static class Aichat2Api
{
    public const string Path = "aichat2/conversations";

    /// <summary>Who answers, in telemetry and in the metadata of chat clients.</summary>
    public const string Provider = "acedatacloud";

    public static readonly ApiDefaults Defaults = Create();

    public static readonly ChatInstruments Instruments = new(Defaults.Name, Provider);

    /// <summary>Makes <see cref="Defaults"/>; clients share those, a test makes its own.</summary>
    public static ApiDefaults Create() => new()
    {
        Name = "AceData.Aichat2",
        TokenVariable = "ACEDATACLOUD_API_TOKEN",
        BaseAddressVariable = "ACEDATACLOUD_API_BASE_URL",
        BaseAddress = new Uri("https://api.acedata.cloud/"),
        Authorize = static (message, token) => message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token),
        Errors = new ErrorClassifier(new Dictionary<string, ErrorClass>(StringComparer.Ordinal)
        {
            ["bad_request"] = new(ErrorKind.BadRequest, IsTransient: false),
            ["token_mismatched"] = new(ErrorKind.Authentication, IsTransient: false, "The token belongs to another API: use one that is applied to aichat2."),
            ["no_token"] = new(ErrorKind.Authentication, IsTransient: false, "No token reached the service: look for a proxy or handler that drops the Authorization header."),
            ["api_not_implemented"] = new(ErrorKind.BadRequest, IsTransient: false),
            ["invalid_token"] = new(ErrorKind.Authentication, IsTransient: false, "Check ApiToken or ACEDATACLOUD_API_TOKEN; tokens are made in the Ace Data Cloud console."),
            ["token_expired"] = new(ErrorKind.Authentication, IsTransient: false, "Make a new token in the Ace Data Cloud console, or give the client a TokenProvider."),
            ["used_up"] = new(ErrorKind.InsufficientBalance, IsTransient: false, "The balance is used up: top it up in the Ace Data Cloud console."),
            ["disabled"] = new(ErrorKind.PermissionDenied, IsTransient: false, "The token or account is disabled: ask Ace Data Cloud why."),
            ["forbidden"] = new(ErrorKind.PermissionDenied, IsTransient: false, "The service refuses this content: change the question."),
            ["not_found"] = new(ErrorKind.NotFound, IsTransient: false, "The conversation was deleted, or belongs to another token."),
            ["no_api"] = new(ErrorKind.NotFound, IsTransient: false, "There is no aichat2 at this address: check BaseAddress."),
            ["request_entity_too_large"] = new(ErrorKind.PayloadTooLarge, IsTransient: false, "Send files as URLs instead of inline data, or shorten the question."),
            ["too_many_requests"] = new(ErrorKind.RateLimit, IsTransient: true, "Ace Data Cloud allows 20 requests in flight and 60 a second for one token."),
            ["rate_limited"] = new(ErrorKind.RateLimit, IsTransient: true, "Ace Data Cloud allows 20 requests in flight and 60 a second for one token."),
            ["chat_error"] = new(ErrorKind.Server, IsTransient: true, "The model failed: look at the conversation before asking again, or try another model."),
            ["api_error"] = new(ErrorKind.Server, IsTransient: true),
            ["timeout"] = new(ErrorKind.Server, IsTransient: true, "The service gave up waiting: stream the answer, or use EnqueueAsync for long runs."),
        }),
    };
}
