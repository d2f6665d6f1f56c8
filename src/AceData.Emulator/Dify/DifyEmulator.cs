namespace AceData.Emulator;

/// <summary>A local Dify with one app that chats: real HTTP on a loopback port, state in memory, answers without a model.</summary>
/// <remarks>
/// It behaves as servers do where they differ from their document. A question that contains <c>please fail</c> ends in an error event,
/// one that contains <c>please speak</c> is spoken after its answer.
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await DifyEmulator.StartAsync();
/// // point a client at emulator.BaseAddress with emulator.ApiKey
/// </code>
/// </example>
public sealed class DifyEmulator : IAsyncDisposable
{
    private readonly LocalServer _server;

    private DifyEmulator(DifyEmulatorOptions options)
    {
        ApiKey = options.ApiKey ?? $"app-{Guid.NewGuid():N}";
        _server = new LocalServer(
            new DifyService(options, ApiKey),
            new LocalServerSettings(options.Port, options.MaxRequestBytes, options.RequestLogSize, options.TimeProvider));
    }

    /// <summary>Where the service listens: <c>http://127.0.0.1:{port}/v1</c>, to be given to a client as its base address.</summary>
    public Uri BaseAddress => new(_server.BaseAddress, "v1");

    /// <summary>The key of the app; see <see cref="DifyEmulatorOptions.ApiKey"/>.</summary>
    public string ApiKey { get; }

    /// <summary>What goes wrong, and when. Operations go by <c>chat</c>, <c>stop</c>, <c>upload</c>, <c>preview</c>, <c>messages</c> and so on: the words of their paths.</summary>
    /// <value>Nothing, at first.</value>
    public FaultPlan Faults => _server.Faults;

    /// <summary>What was asked of the service, in the order it came in.</summary>
    public RequestLog Requests => _server.Requests;

    /// <summary>Starts a service on a free loopback port.</summary>
    /// <param name="options">How it behaves; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running service, to be disposed by the caller.</returns>
    /// <exception cref="IOException">The port asked for is taken.</exception>
    public static async Task<DifyEmulator> StartAsync(DifyEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        DifyEmulator emulator = new(options ?? new DifyEmulatorOptions());
        try
        {
            await emulator._server.StartAsync(cancellationToken).ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops at once: open answers are cut.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
