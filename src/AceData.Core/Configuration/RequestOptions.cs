namespace AceData;

/// <summary>Options that override the client's for one call.</summary>
[DebuggerDisplay("timeout {Timeout}, headers {Headers.Count}, own token {ApiToken is not null}")]
public sealed record RequestOptions
{
    /// <summary>The token of this call; <see langword="null"/> for the client's.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string? ApiToken { get; init; }

    /// <summary>The limit of the whole call, as <see cref="ApiClientOptions.Timeout"/>; <see langword="null"/> for the client's.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>When and how the call is retried; <see langword="null"/> for the client's.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>Headers added to every request of the call, in place of headers of the same name; empty for none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The type's name alone: the options hold a token.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RequestOptions);

    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    internal void Validate()
    {
        if (ApiToken is not null && OptionsValidation.TokenError(ApiToken) is { } error)
        {
            throw new ArgumentException(error, nameof(ApiToken));
        }

        if (Timeout is { } timeout && OptionsValidation.LimitError(timeout, nameof(Timeout)) is { } timeoutError)
        {
            throw new ArgumentException(timeoutError, nameof(Timeout));
        }

        if (Retry?.Validate().FirstOrDefault() is { } retryError)
        {
            throw new ArgumentException(retryError, nameof(Retry));
        }

        foreach (var header in Headers)
        {
            if (HeaderError(header.Key, header.Value) is { } headerError)
            {
                throw new ArgumentException(headerError, nameof(Headers));
            }
        }
    }

    private static string? HeaderError(string name, string value)
    {
        if (name.Length == 0 || !name.All(IsTokenLetter))
        {
            return "The name of a header is empty or has a character that no header name has.";
        }

        return value is null || value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0
            ? $"The value of header '{name}' is null or has a line break."
            : null;
    }

    // RFC 9110, 5.6.2.
    private static bool IsTokenLetter(char letter) =>
        letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            or '!' or '#' or '$' or '%' or '&' or '\'' or '*' or '+' or '-' or '.' or '^' or '_' or '`' or '|' or '~';
}
