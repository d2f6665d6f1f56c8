namespace AceData.Dify;

/// <summary>A client of one Dify chat app: chatbot, agent or chatflow.</summary>
/// <remarks>Immutable and safe for use by multiple threads. Create one for each app and keep it for the lifetime of the process.</remarks>
public sealed class DifyChatClient : IDifyChatClient, IDisposable
{
    private readonly DifyInvoker _invoker;
    private readonly ApiTransport? _ownedTransport;

    /// <summary>Initializes a client with default options and its own connections.</summary>
    /// <param name="apiKey">The API key of the app.</param>
    /// <param name="user">The ID of the end user; <see langword="null"/> to choose the user with <see cref="ForUser"/>.</param>
    /// <exception cref="ArgumentException">The key is empty or contains characters that are not valid in a key.</exception>
    public DifyChatClient(string apiKey, string? user = null)
        : this(new DifyChatClientOptions { ApiToken = apiKey ?? throw new ArgumentNullException(nameof(apiKey)), User = user })
    {
    }

    /// <summary>Initializes a client with its own connections.</summary>
    /// <param name="options">The options, which are copied.</param>
    /// <exception cref="ArgumentException">An option is invalid. The message names every invalid option.</exception>
    public DifyChatClient(DifyChatClientOptions options)
        : this(Validated(options), ClientSettings.From(options), httpClient: null)
    {
    }

    /// <summary>Initializes a client that uses the caller's <see cref="HttpClient"/> and does not dispose it.</summary>
    /// <param name="options">The options, which are copied. An unset base address is taken from <paramref name="httpClient"/>.</param>
    /// <param name="httpClient">The HTTP client. Set its <see cref="HttpClient.Timeout"/> to infinite: this client applies its own limits.</param>
    /// <exception cref="ArgumentException">An option is invalid. The message names every invalid option.</exception>
    public DifyChatClient(DifyChatClientOptions options, HttpClient httpClient)
        : this(Validated(options), ClientSettings.From(options, httpClient?.BaseAddress), httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    private DifyChatClient(DifyChatClientOptions options, ClientSettings settings, HttpClient? httpClient)
    {
        _ownedTransport = httpClient is null ? ApiTransport.Create(settings) : new ApiTransport(settings, httpClient, ownsClient: false);
        _invoker = new DifyInvoker(_ownedTransport, settings, options.StopOnCancel, options.User);
        (Conversations, Messages, Files, Audio, Annotations, Application) = CreateOperations(_invoker);
    }

    private DifyChatClient(DifyInvoker invoker)
    {
        _invoker = invoker;
        (Conversations, Messages, Files, Audio, Annotations, Application) = CreateOperations(_invoker);
    }

    /// <inheritdoc/>
    public string? User => _invoker.User;

    /// <inheritdoc/>
    public IDifyConversations Conversations { get; }

    /// <inheritdoc/>
    public IDifyMessages Messages { get; }

    /// <inheritdoc/>
    public IDifyFiles Files { get; }

    /// <inheritdoc/>
    public IDifyAudio Audio { get; }

    /// <inheritdoc/>
    public IDifyAnnotations Annotations { get; }

    /// <inheritdoc/>
    public IDifyApplication Application { get; }

    /// <inheritdoc/>
    public IDifyChatClient ForUser(string user)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        return new DifyChatClient(_invoker.For(user));
    }

    /// <inheritdoc/>
    public Task<ChatResult> ChatAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = CreateBody(request, streams: false);
        return _invoker.ChatAsync(body, options, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = CreateBody(request, streams: true);
        if (!_invoker.StopOnCancel)
        {
            return _invoker.StreamAsync(body, options, cancellationToken);
        }

        var events = _invoker.StreamAsync(body, options, CancellationToken.None);
        return StoppingStream.ReadAsync(this, events, options?.ApiToken, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(string taskId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = $"chat-messages/{RequestPath.Part(taskId, nameof(taskId))}/stop";
        return _invoker.SendAsync("stop", HttpMethod.Post, path, RequestWriter.User(_invoker.RequiredUser), options, cancellationToken);
    }

    /// <summary>Closes the client's own connections. An <see cref="HttpClient"/> that the caller provided stays open.</summary>
    public void Dispose() => _ownedTransport?.Dispose();

    private static DifyChatClientOptions Validated(DifyChatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.User is null || !string.IsNullOrWhiteSpace(options.User)
            ? options
            : throw new ArgumentException("User must not be empty: set the ID of the end user, or leave it unset.", nameof(options));
    }

    private static (IDifyConversations, IDifyMessages, IDifyFiles, IDifyAudio, IDifyAnnotations, IDifyApplication) CreateOperations(DifyInvoker invoker) =>
        (new ConversationOperations(invoker),
            new MessageOperations(invoker),
            new FileOperations(invoker),
            new AudioOperations(invoker),
            new AnnotationOperations(invoker),
            new ApplicationOperations(invoker));

    private RequestText CreateBody(ChatRequest request, bool streams)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Query, nameof(request.Query));
        return RequestWriter.Chat(request, _invoker.RequiredUser, streams);
    }
}
