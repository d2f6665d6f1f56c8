namespace AceData;

/// <summary>The mutable state of one call, from its first attempt until its response has been read.</summary>
internal sealed class CallContext(ApiRequest request, ClientSettings settings, CancellationToken cancellationToken) : IDisposable
{
    private readonly DateTimeOffset _startedAt = settings.Time.GetUtcNow();
    private PooledBuffer? _body;
    private bool _tokenWasRefused;

    public ApiRequest Request => request;

    public ClientSettings Settings => settings;

    public CallTimeout Timeout { get; } = new(settings.Time, request.Options?.Timeout ?? settings.Timeout, cancellationToken);

    /// <summary>When the call must be over, by the client's clock; <see langword="null"/> for never.</summary>
    public DateTimeOffset? Deadline =>
        (request.Options?.Timeout ?? settings.Timeout) is var timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan ? _startedAt + timeout : null;

    /// <summary>The number of HTTP requests sent so far, redirects not counted.</summary>
    public int Attempts { get; private set; }

    /// <summary>The number of retries so far that count against <see cref="RetryOptions.MaxRetries"/>.</summary>
    public int Retries { get; private set; }

    /// <summary>Whether any request so far may have been carried out.</summary>
    public bool MayHaveBeenProcessed { get; private set; }

    /// <summary>The API token of the last attempt.</summary>
    public string? ApiToken { get; set; }

    /// <summary>The place in the limiter that the attempt under way holds; <see langword="null"/> for none.</summary>
    public IDisposable? Permit { get; set; }

    /// <summary>Whether the last response was read whole; otherwise it is a stream.</summary>
    public bool HasBody => _body is not null;

    /// <summary>The body of the last response that was read whole.</summary>
    public ReadOnlySpan<byte> Body => _body is null ? default : _body.Span;

    public RetryOptions Retry => request.Options?.Retry ?? settings.Retry;

    public bool CanRenewToken => settings.ApiToken is null && request.Options?.ApiToken is null && !_tokenWasRefused;

    public void CountRetry(RetryReason reason)
    {
        _tokenWasRefused |= reason == RetryReason.TokenRefused;
        Retries += reason == RetryReason.TokenRefused ? 0 : 1;
    }

    public void MarkProcessed() => MayHaveBeenProcessed |= !request.ReadsOnly;

    /// <summary>Counts a request, and forgets the body that came for the one before.</summary>
    public void StartAttempt()
    {
        Attempts++;
        _body?.Dispose();
        _body = null;
    }

    public PooledBuffer StartBody() => _body = new PooledBuffer();

    /// <summary>Leaves the limiter, for others to enter.</summary>
    public void ReleasePermit()
    {
        Permit?.Dispose();
        Permit = null;
    }

    public void Dispose()
    {
        ReleasePermit();
        _body?.Dispose();
        Timeout.Dispose();
    }
}
