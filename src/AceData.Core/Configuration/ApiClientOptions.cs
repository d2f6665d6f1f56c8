using Microsoft.Extensions.Logging;

namespace AceData;

/// <summary>What every client of this family can be told; copied once when the client is made.</summary>
[DebuggerDisplay("{GetType().Name,nq}: base address {BaseAddress}, timeout {Timeout}")]
public abstract class ApiClientOptions
{
    private protected ApiClientOptions()
    {
    }

    /// <summary>The secret that the service knows the caller by.</summary>
    /// <value>Default <see langword="null"/>: taken from the environment, unless <see cref="TokenProvider"/> is set.</value>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string? ApiToken { get; set; }

    /// <summary>Asked for the token before every request; asked once more when the service refused the token with 401.</summary>
    /// <value>Default <see langword="null"/>: <see cref="ApiToken"/> is used. Called from many threads.</value>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>Where the service is: an absolute http or https address, with or without a closing slash.</summary>
    /// <value>Default <see langword="null"/>: taken from the environment, then the service's public address.</value>
    public Uri? BaseAddress { get; set; }

    /// <summary>Whether plain http is allowed to hosts other than this machine. The token then travels unprotected.</summary>
    /// <value>Default <see langword="false"/>.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The limit of a whole call: every attempt, every wait, the body included; for a stream until its first headers.</summary>
    /// <value>Default 10 minutes; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for none.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The limit of making a connection, for clients and registrations that make their own handler.</summary>
    /// <value>Default 15 s. On .NET Standard 2.0 the platform cannot tell connecting from waiting: there only <see cref="Timeout"/> applies.</value>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a stream may be silent while it is being read.</summary>
    /// <value>Default 5 minutes: services think that long without a sign. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</value>
    public TimeSpan StreamIdleTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>When and how failed calls are repeated.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Holds requests back so that no more go out than the service takes from one token.</summary>
    /// <value>Default <see langword="null"/>: nothing is held back. Give the same limiter to every client that uses the token.</value>
    public RequestLimiter? Limiter { get; set; }

    /// <summary>The largest event of a stream, in bytes; a larger one ends the stream with a <see cref="ProtocolException"/>.</summary>
    /// <value>Default 16 MiB.</value>
    public int MaxEventBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The largest text that a stream delivers in all, in bytes of UTF-8; a stream that goes on ends with a <see cref="ProtocolException"/>.</summary>
    /// <value>Default 64 MiB.</value>
    /// <remarks>The exception keeps what arrived as its <see cref="ProtocolException.PartialAnswer"/>.</remarks>
    public int MaxAnswerBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The largest body of a plain answer, in bytes after decompression; a larger one is a <see cref="ProtocolException"/>.</summary>
    /// <value>Default 64 MiB.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How much of an error's body is read and kept, in bytes.</summary>
    /// <value>Default 16 KiB.</value>
    public int MaxErrorBodyBytes { get; set; } = 16 * 1024;

    /// <summary>The clock behind every limit and wait.</summary>
    /// <value>Default <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the client logs attempts, repetitions and cuts; never a token, never what is said.</summary>
    /// <value>Default <see langword="null"/>: nowhere; registrations use the host's.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Whether what is said is logged too, bodies and streams as they travel, at <see cref="LogLevel.Trace"/> alone; never the token.</summary>
    /// <value>Default <see langword="false"/>: nothing that is said is logged at any level.</value>
    public bool LogContent { get; set; }

    internal abstract ApiDefaults Defaults { get; }
}
