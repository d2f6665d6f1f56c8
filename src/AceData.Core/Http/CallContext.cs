namespace AceData;

/// <summary>The mutable state of one call, from its first attempt until its response has been read.</summary>
internal sealed class CallContext : IDisposable
{
    public CallContext(ApiRequest request, ClientSettings settings, CancellationToken cancellationToken)
    {
        Request = request;
        Settings = settings;
        var timeout = request.Options?.Timeout ?? settings.Timeout;
        Deadline = timeout == System.Threading.Timeout.InfiniteTimeSpan ? null : settings.Time.GetUtcNow() + timeout;
        Timeout = new CallTimeout(settings.Time, timeout, cancellationToken);
    }

    public ApiRequest Request { get; }

    public ClientSettings Settings { get; }

    public CallTimeout Timeout { get; }

    /// <summary>When the call must be over, by the client's clock; <see langword="null"/> for never.</summary>
    public DateTimeOffset? Deadline { get; }

    /// <summary>The number of HTTP requests sent so far, redirects not counted.</summary>
    public int Attempts { get; set; }

    /// <summary>The number of retries so far that count against <see cref="RetryOptions.MaxRetries"/>.</summary>
    public int Retries { get; private set; }

    public bool TokenWasRefused { get; private set; }

    /// <summary>Whether any request so far may have been carried out.</summary>
    public bool MayHaveBeenProcessed { get; private set; }

    /// <summary>The API token of the last attempt.</summary>
    public string? ApiToken { get; set; }

    /// <summary>The place in the limiter that the attempt under way holds; <see langword="null"/> for none.</summary>
    public IDisposable? Permit { get; set; }

    public RetryOptions Retry => Request.Options?.Retry ?? Settings.Retry;

    public bool CanRenewToken => Settings.CanRenewToken && Request.Options?.ApiToken is null && !TokenWasRefused;

    public void CountRetry(RetryReason reason)
    {
        if (reason == RetryReason.TokenRefused)
        {
            TokenWasRefused = true;
        }
        else
        {
            Retries++;
        }
    }

    public void MarkProcessed() => MayHaveBeenProcessed |= !Request.ReadsOnly;

    /// <summary>Leaves the limiter, for others to enter.</summary>
    public void ReleasePermit()
    {
        Permit?.Dispose();
        Permit = null;
    }

    public void Dispose()
    {
        ReleasePermit();
        Timeout.Dispose();
    }
}
