namespace AceData.Emulator;

/// <summary>A local Bedrock Chat on Kestrel: real HTTP on a loopback port, a queue, state in memory, answers without a model.</summary>
/// <remarks>
/// <para>
/// One instance is one service with its own conversations. It is safe to use from any number of threads, and shares nothing with others.
/// </para>
/// <para>
/// Like the service it stands for, it takes every message and answers later: a reply is there once the delay of its job has passed on
/// <see cref="BedrockChatEmulatorOptions.TimeProvider"/>, and a job that never finishes is a reply that is never there. Two jobs at once in
/// one conversation overwrite each other.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await BedrockChatEmulator.StartAsync();
/// // point a client at emulator.BaseAddress with emulator.ApiKey
/// </code>
/// </example>
public sealed class BedrockChatEmulator : IAsyncDisposable
{
    private readonly LocalServer _server;
    private readonly BedrockStore _store;

    private BedrockChatEmulator(BedrockChatEmulatorOptions options)
    {
        ApiKey = options.ApiKey ?? Guid.NewGuid().ToString("N");
        _store = new BedrockStore(options);
        _server = new LocalServer(
            new BedrockService(options, ApiKey, _store),
            new LocalServerSettings(options.Port, options.MaxRequestBytes, options.RequestLogSize, options.TimeProvider));
    }

    /// <summary>Where the service is: <c>http://127.0.0.1:{port}/api/</c>, the stage included, to be given to a client as its base address.</summary>
    public Uri BaseAddress => new(_server.BaseAddress, BedrockService.Stage[1..] + "/");

    /// <summary>The API key the service takes; see <see cref="BedrockChatEmulatorOptions.ApiKey"/>.</summary>
    public string ApiKey { get; }

    /// <summary>What goes wrong, and when; <see cref="BedrockChatFaults"/> has the service's own errors.</summary>
    /// <value>Nothing, at first. Its actions are <c>post</c>, <c>conversation</c>, <c>message</c> and <c>health</c>.</value>
    public FaultPlan Faults => _server.Faults;

    /// <summary>What was asked of the service, in the order it came in.</summary>
    public RequestLog Requests => _server.Requests;

    /// <summary>How many jobs have been taken and are not finished, those included that never will be.</summary>
    public int OpenJobs => _store.OpenJobs;

    /// <summary>Starts a service on a free loopback port.</summary>
    /// <param name="options">How it behaves; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running service, to be disposed by the caller.</returns>
    /// <exception cref="IOException">The port asked for is taken.</exception>
    public static async Task<BedrockChatEmulator> StartAsync(BedrockChatEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var emulator = new BedrockChatEmulator(options ?? new BedrockChatEmulatorOptions());
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
