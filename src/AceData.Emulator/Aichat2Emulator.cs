namespace AceData.Emulator;

/// <summary>Emulates the aichat2 service on a loopback port.</summary>
/// <example>
/// <code>
/// await using var emulator = await Aichat2Emulator.StartAsync();
/// // Give emulator.BaseAddress and emulator.ApiToken to a client.
/// </code>
/// </example>
public sealed class Aichat2Emulator : ServiceEmulator
{
    private readonly Aichat2Service _service;
    private readonly TokenRegistry _tokens;

    private Aichat2Emulator(Aichat2Service service, TokenRegistry tokens, LocalServerSettings settings, string apiToken)
        : base(service, settings, apiToken, path: "/")
    {
        _service = service;
        _tokens = tokens;
    }

    /// <summary>Gets or sets the source of the answers. A new source applies to the turns that start after it was set.</summary>
    /// <value>The default is <see cref="Aichat2EmulatorOptions.Replies"/>, or a <see cref="BuiltInReplies"/> when that is <see langword="null"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReplySource Replies
    {
        get => _service.Replies;
        set => _service.Replies = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Starts a service on a loopback port.</summary>
    /// <param name="options">The options of the service, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The running service. The caller disposes it.</returns>
    /// <exception cref="IOException">The requested port is in use.</exception>
    public static Task<Aichat2Emulator> StartAsync(Aichat2EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new Aichat2EmulatorOptions();
        TokenRegistry tokens = new(options.TimeProvider);
        LocalServerSettings settings = new(options.Port, options.MaxRequestBytes, options.RequestLogSize, options.TimeProvider);
        return StartAsync(new Aichat2Emulator(new Aichat2Service(options, tokens), tokens, settings, tokens.Add(options.ApiToken)), cancellationToken);
    }

    /// <summary>Adds a token that the service accepts. Each token has its own conversations.</summary>
    /// <param name="token">The token, or <see langword="null"/> to generate one.</param>
    /// <returns>The token.</returns>
    public string AddToken(string? token = null) => _tokens.Add(token);

    /// <summary>Expires a token: every further request with it fails with 401 <c>token_expired</c>.</summary>
    /// <param name="token">The token, or <see langword="null"/> for <see cref="ServiceEmulator.ApiToken"/>.</param>
    /// <exception cref="ArgumentException">The service does not know the token.</exception>
    public void ExpireToken(string? token = null) => _tokens.Expire(token ?? ApiToken);

    /// <summary>Gets the conversations that are stored for a token, to inspect and to seed.</summary>
    /// <param name="token">The token, or <see langword="null"/> for <see cref="ServiceEmulator.ApiToken"/>.</param>
    /// <returns>The live store, not a copy.</returns>
    /// <exception cref="ArgumentException">The service does not know the token.</exception>
    public ConversationStore GetConversations(string? token = null) => _tokens.StoreOf(token ?? ApiToken);

    /// <summary>Waits until no background run is in progress and every callback was delivered or abandoned.</summary>
    /// <param name="cancellationToken">A token to stop waiting. The runs continue.</param>
    /// <returns>A task that completes when nothing runs in the background.</returns>
    public Task WaitForJobsAsync(CancellationToken cancellationToken = default) => _service.Jobs.WhenIdleAsync(cancellationToken);
}
