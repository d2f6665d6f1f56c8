namespace AceData.Tests;

/// <summary>The limits a client is given in the matrix: short where the fault is that nothing comes, generous everywhere else.</summary>
internal sealed record FaultLimits(TimeSpan Timeout, TimeSpan StreamIdleTimeout)
{
    public const int MaxBytes = 2 * 1024 * 1024;

    public static readonly FaultLimits Generous = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

    public static readonly FaultLimits Short = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromMilliseconds(300));

    public void ApplyTo(ApiClientOptions options)
    {
        options.Timeout = Timeout;
        options.StreamIdleTimeout = StreamIdleTimeout;
        options.MaxEventBytes = MaxBytes;
        options.MaxResponseBytes = MaxBytes;
        options.AllowInsecureHttp = true;
        options.Retry = new RetryOptions { BaseDelay = TimeSpan.Zero };
    }
}
