using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>The service's name of an error; compare it with <see cref="AceDataException.Code"/>.</summary>
/// <remarks>On the wire: <c>error.code</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct ErrorCode : IEquatable<ErrorCode>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire; <see langword="null"/>, an error without a code, is the same as empty.</param>
    public ErrorCode(string? value) => _value = value;

    /// <summary>400: the request is not valid.</summary>
    public static ErrorCode BadRequest => new("bad_request");

    /// <summary>400 or 401: the token belongs to another API.</summary>
    public static ErrorCode TokenMismatched => new("token_mismatched");

    /// <summary>400: no token was sent.</summary>
    public static ErrorCode NoToken => new("no_token");

    /// <summary>400: the service does not offer this.</summary>
    public static ErrorCode ApiNotImplemented => new("api_not_implemented");

    /// <summary>401: the token is wrong.</summary>
    public static ErrorCode InvalidToken => new("invalid_token");

    /// <summary>401: the token has expired.</summary>
    public static ErrorCode TokenExpired => new("token_expired");

    /// <summary>403: the balance is used up.</summary>
    public static ErrorCode UsedUp => new("used_up");

    /// <summary>403: the token or account is disabled.</summary>
    public static ErrorCode Disabled => new("disabled");

    /// <summary>403: refused, by moderation for one.</summary>
    public static ErrorCode Forbidden => new("forbidden");

    /// <summary>404: there is no such conversation for this token.</summary>
    public static ErrorCode NotFound => new("not_found");

    /// <summary>404: there is no such API at this address.</summary>
    public static ErrorCode NoApi => new("no_api");

    /// <summary>413: the request is too large.</summary>
    public static ErrorCode RequestEntityTooLarge => new("request_entity_too_large");

    /// <summary>429: too many requests.</summary>
    public static ErrorCode TooManyRequests => new("too_many_requests");

    /// <summary>429: too many requests, as one page names it.</summary>
    public static ErrorCode RateLimited => new("rate_limited");

    /// <summary>500: the model failed.</summary>
    public static ErrorCode ChatError => new("chat_error");

    /// <summary>500: the service failed.</summary>
    public static ErrorCode ApiError => new("api_error");

    /// <summary>504: the service gave up waiting.</summary>
    public static ErrorCode Timeout => new("timeout");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire; <see langword="null"/> is the same as empty.</param>
    public static implicit operator ErrorCode(string? value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ErrorCode left, ErrorCode right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ErrorCode left, ErrorCode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ErrorCode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ErrorCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<ErrorCode>(static value => new ErrorCode(value));
}
