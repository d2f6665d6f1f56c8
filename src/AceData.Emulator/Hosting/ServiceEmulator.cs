namespace AceData.Emulator;

/// <summary>Represents an emulated service on a loopback port: real HTTP, state in memory, answers without a model.</summary>
/// <remarks>All members are thread-safe. Instances share nothing, so tests may run in parallel, each with its own.</remarks>
public abstract class ServiceEmulator : IAsyncDisposable
{
    private readonly LocalServer _server;
    private readonly string _path;

    private protected ServiceEmulator(IEmulatedService service, LocalServerSettings settings, string apiToken, string path)
    {
        _server = new LocalServer(service, settings);
        _path = path;
        ApiToken = apiToken;
    }

    /// <summary>Gets the address of the service, to be used as the base address of a client.</summary>
    /// <value>An address on <c>http://127.0.0.1:{port}/</c>.</value>
    public Uri BaseAddress => new(_server.BaseAddress, _path);

    /// <summary>Gets the token or API key that the service accepts, to be used as the token of a client.</summary>
    public string ApiToken { get; }

    /// <summary>Gets the faults that the service injects into its responses.</summary>
    /// <value>Empty until a fault is added.</value>
    public FaultPlan Faults => _server.Faults;

    /// <summary>Gets the requests that the service received, oldest first.</summary>
    public RequestLog Requests => _server.Requests;

    /// <summary>Stops the service immediately. Open responses are cut and running turns are canceled.</summary>
    /// <returns>A task that completes when the port is free.</returns>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _server.DisposeAsync();
    }

    private protected static async Task<TEmulator> StartAsync<TEmulator>(TEmulator emulator, CancellationToken cancellationToken)
        where TEmulator : ServiceEmulator
    {
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
}
