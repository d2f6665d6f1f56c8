using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AceData;

/// <summary>The options of one client, copied, completed from the environment, checked, and never changed again.</summary>
internal sealed class ClientSettings
{
    private PathAddress? _lastAddress;

    private ClientSettings(ApiClientOptions options, Uri? fallbackAddress)
    {
        Api = options.Defaults;
        TokenProvider = options.TokenProvider;
        ApiToken = TokenProvider is null ? options.ApiToken ?? Read(Api.TokenVariable) : null;
        BaseAddress = Directory(options.BaseAddress ?? fallbackAddress ?? ReadAddress(Api.BaseAddressVariable) ?? Api.BaseAddress);
        Timeout = options.Timeout;
        ConnectTimeout = options.ConnectTimeout;
        StreamIdleTimeout = options.StreamIdleTimeout;
        Retry = options.Retry.Copy();
        MaxEventBytes = options.MaxEventBytes;
        MaxAnswerBytes = options.MaxAnswerBytes;
        MaxResponseBytes = options.MaxResponseBytes;
        MaxErrorBodyBytes = options.MaxErrorBodyBytes;
        Limiter = options.Limiter;
        Time = options.TimeProvider;
        Logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger(Api.Name);
        LogsContent = options.LogContent && Logger.IsEnabled(LogLevel.Trace);
        UnknownTypes = new UnknownTypes(Logger);
    }

    public ApiDefaults Api { get; }

    /// <summary>The token of every call; <see langword="null"/> where <see cref="TokenProvider"/> is asked for it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiToken { get; }

    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; }

    public Uri BaseAddress { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan ConnectTimeout { get; }

    public TimeSpan StreamIdleTimeout { get; }

    public RetryOptions Retry { get; }

    public int MaxEventBytes { get; }

    public int MaxAnswerBytes { get; }

    public int MaxResponseBytes { get; }

    public int MaxErrorBodyBytes { get; }

    public RequestLimiter? Limiter { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    /// <summary>Whether what is said is logged: asked for, and wanted by the logger.</summary>
    public bool LogsContent { get; }

    /// <summary>The types of events that this client met and does not know.</summary>
    public UnknownTypes UnknownTypes { get; }

    /// <exception cref="ArgumentException">An option cannot be used; the message names everything that is wrong.</exception>
    public static ClientSettings From(ApiClientOptions options, Uri? fallbackAddress = null)
    {
        var errors = OptionsValidation.Validate(options, fallbackAddress);
        return errors.Count == 0
            ? new ClientSettings(options, fallbackAddress)
            : throw new ArgumentException(string.Join(" ", errors), nameof(options));
    }

    /// <summary>The address of a path below the base address.</summary>
    public Uri AddressOf(string path)
    {
        // Parsing an address costs more than all of the call's headers, and most clients ask for the same path again and again.
        var last = _lastAddress;
        if (last is null || !ReferenceEquals(last.Path, path))
        {
            _lastAddress = last = new PathAddress(path, new Uri(BaseAddress, path));
        }

        return last.Address;
    }

    internal static string? Read(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    internal static Uri? ReadAddress(string variable) =>
        Read(variable) is { } value && Uri.TryCreate(value, UriKind.RelativeOrAbsolute, out var address) ? address : null;

    // Without the slash the last segment of the base would be replaced by the path of the operation.
    private static Uri Directory(Uri? address) =>
        address!.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;

    private sealed record PathAddress(string Path, Uri Address);
}
