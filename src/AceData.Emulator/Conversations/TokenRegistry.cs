using System.Collections.Concurrent;

namespace AceData.Emulator;

/// <summary>The tokens a service takes, each with its own conversations.</summary>
internal sealed class TokenRegistry(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ConversationStore> _stores = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _expired = new(StringComparer.Ordinal);

    public string Add(string? token)
    {
        token ??= Guid.NewGuid().ToString("N");
        _stores.GetOrAdd(token, _ => new ConversationStore(time));
        return token;
    }

    public void Expire(string token)
    {
        _ = StoreOf(token);
        _expired[token] = true;
    }

    public ConversationStore StoreOf(string token) =>
        _stores.TryGetValue(token, out var store)
            ? store
            : throw new ArgumentException("The emulator does not know this token; add it first.", nameof(token));

    /// <summary>Finds the store an <c>Authorization</c> header opens.</summary>
    public ConversationStore Authorize(string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            throw new ServiceErrorException(400, "no_token", "No token is given in the request.");
        }

        const string Scheme = "Bearer ";
        var token = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..].Trim() : "";
        if (!_stores.TryGetValue(token, out var store))
        {
            throw new ServiceErrorException(401, "invalid_token", "The specified token is invalid or wrong.");
        }

        return _expired.ContainsKey(token)
            ? throw new ServiceErrorException(401, "token_expired", "The specified token has expired.")
            : store;
    }
}
