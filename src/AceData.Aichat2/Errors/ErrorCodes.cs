namespace AceData.Aichat2;

/// <summary>Error codes of the service, for comparison with <see cref="AceDataException.Code"/>.</summary>
/// <remarks>On the wire: <c>error.code</c>. The service may send others.</remarks>
public static class ErrorCodes
{
    /// <summary>400: the request is not valid.</summary>
    public const string BadRequest = "bad_request";

    /// <summary>400 or 401: the token belongs to another API.</summary>
    public const string TokenMismatched = "token_mismatched";

    /// <summary>400: no token was sent.</summary>
    public const string NoToken = "no_token";

    /// <summary>400: the service does not offer this operation.</summary>
    public const string ApiNotImplemented = "api_not_implemented";

    /// <summary>401: the token is not valid.</summary>
    public const string InvalidToken = "invalid_token";

    /// <summary>401: the token has expired.</summary>
    public const string TokenExpired = "token_expired";

    /// <summary>403: the balance is used up.</summary>
    public const string UsedUp = "used_up";

    /// <summary>403: the token or the account is disabled.</summary>
    public const string Disabled = "disabled";

    /// <summary>403: the request was refused, for example by content moderation.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>404: the token has no such conversation.</summary>
    public const string NotFound = "not_found";

    /// <summary>404: there is no such API at this address.</summary>
    public const string NoApi = "no_api";

    /// <summary>413: the request is too large.</summary>
    public const string RequestEntityTooLarge = "request_entity_too_large";

    /// <summary>429: too many requests.</summary>
    public const string TooManyRequests = "too_many_requests";

    /// <summary>429: too many requests, under the name that one page of the documentation uses.</summary>
    public const string RateLimited = "rate_limited";

    /// <summary>500: the model failed.</summary>
    public const string ChatError = "chat_error";

    /// <summary>500: the service failed.</summary>
    public const string ApiError = "api_error";

    /// <summary>504: the service timed out.</summary>
    public const string Timeout = "timeout";
}
