namespace AceData.Aichat2;

/// <summary>What one call does differently from its client's options.</summary>
public sealed record RequestOptions
{
    /// <summary>The token of this call; <see langword="null"/> for the client's.</summary>
    public string? ApiToken { get; init; }

    /// <summary>The limit of the whole call, as <see cref="ApiClientOptions.Timeout"/>; <see langword="null"/> for the client's.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>When and how the call is repeated; <see langword="null"/> for the client's.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>Headers added to every request of the call, in place of headers of the same name; empty for none.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The type's name alone: the options hold a token.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RequestOptions);

    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    internal void Check()
    {
        if (ApiToken is not null && OptionsCheck.TokenFault(ApiToken) is { } fault)
        {
            throw new ArgumentException(fault, nameof(ApiToken));
        }

        if (Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan && timeout <= TimeSpan.Zero)
        {
            throw new ArgumentException("Timeout must be above zero, or infinite.", nameof(Timeout));
        }

        if (Retry?.Faults().FirstOrDefault() is { } retryFault)
        {
            throw new ArgumentException(retryFault, nameof(Retry));
        }

        foreach (var header in Headers)
        {
            if (header.Value is null || header.Value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
            {
                throw new ArgumentException($"The value of header '{header.Key}' is null or has a line break.", nameof(Headers));
            }
        }
    }
}
