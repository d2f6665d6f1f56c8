namespace AceData.Emulator;

/// <summary>A local aichat2 service on Kestrel: real HTTP on a loopback port, state in memory, answers without a model.</summary>
/// <remarks>
/// One instance is one service with its own conversations. It is safe to use from any number of threads.
/// Nothing is shared between two instances, so tests may run side by side, each with its own.
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await Aichat2Emulator.StartAsync();
/// // point a client at emulator.BaseAddress with emulator.ApiToken
/// </code>
/// </example>
public sealed class Aichat2Emulator : IAsyncDisposable
{
    private readonly LocalServer _server;
    private readonly Aichat2Service _service;
    private readonly TokenRegistry _tokens;

    private Aichat2Emulator(Aichat2EmulatorOptions options)
    {
        _tokens = new TokenRegistry(options.TimeProvider);
        ApiToken = _tokens.Add(options.ApiToken);
        _service = new Aichat2Service(options, _tokens);
        _server = new LocalServer(
            _service,
            new LocalServerSettings(options.Port, options.MaxRequestBytes, options.RequestLogSize, options.TimeProvider));
    }

    /// <summary>Where the service listens: <c>http://127.0.0.1:{port}/</c>, to be given to a client as its base address.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The token the service takes from the start; see <see cref="Aichat2EmulatorOptions.ApiToken"/>.</summary>
    public string ApiToken { get; }

    /// <summary>What goes wrong, and when.</summary>
    /// <value>Nothing, at first.</value>
    public FaultPlan Faults => _server.Faults;

    /// <summary>What was asked of the service, in the order it came in.</summary>
    public RequestLog Requests => _server.Requests;

    /// <summary>Where answers come from; may be replaced at any time, for the turns that begin afterwards.</summary>
    /// <value>What <see cref="Aichat2EmulatorOptions.Replies"/> said: a <see cref="BuiltInReplies"/> when it said nothing.</value>
    public IReplySource Replies
    {
        get => _service.Replies;
        set => _service.Replies = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Starts a service on a free loopback port.</summary>
    /// <param name="options">How it behaves; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running service, to be disposed by the caller.</returns>
    /// <exception cref="IOException">The port asked for is taken.</exception>
    public static async Task<Aichat2Emulator> StartAsync(
        Aichat2EmulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var emulator = new Aichat2Emulator(options ?? new Aichat2EmulatorOptions());
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

    /// <summary>Makes the service take one more token, with conversations of its own.</summary>
    /// <param name="token">The token; <see langword="null"/> to have one made up.</param>
    /// <returns>The token.</returns>
    public string AddToken(string? token = null) => _tokens.Add(token);

    /// <summary>Makes every further request with this token fail with 401 <c>token_expired</c>.</summary>
    /// <param name="token">The token; <see langword="null"/> for <see cref="ApiToken"/>.</param>
    /// <exception cref="ArgumentException">The service does not know the token.</exception>
    public void ExpireToken(string? token = null) => _tokens.Expire(token ?? ApiToken);

    /// <summary>What the service has stored for a token, to look at and to fill.</summary>
    /// <param name="token">The token; <see langword="null"/> for <see cref="ApiToken"/>.</param>
    /// <returns>The live store, not a copy.</returns>
    /// <exception cref="ArgumentException">The service does not know the token.</exception>
    public ConversationStore Conversations(string? token = null) => _tokens.StoreOf(token ?? ApiToken);

    /// <summary>Waits until no <c>async</c> turn is running and every callback has been delivered or given up.</summary>
    /// <param name="cancellationToken">Stops waiting; the turns go on.</param>
    /// <returns>A task that ends when nothing runs in the background.</returns>
    public Task WaitForJobsAsync(CancellationToken cancellationToken = default) => _service.Jobs.WhenIdleAsync(cancellationToken);

    /// <summary>Stops at once: open answers are cut, running turns are cancelled.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        await _service.DisposeAsync().ConfigureAwait(false);
    }
}
