namespace AceData.Dify;

/// <summary>The client of an app of Dify that chats.</summary>
/// <remarks>Immutable and safe for use by many threads; make one for each app and keep it as long as the process lives.</remarks>
public sealed class DifyChatClient : IDifyChatClient, IDisposable
{
    private readonly DifyInvoker _connection;
    private readonly ApiTransport? _ownedTransport;

    /// <summary>Makes a client with default options and connections of its own.</summary>
    /// <param name="apiKey">The key of the app.</param>
    /// <param name="user">The end user; <see langword="null"/> to say it with <see cref="ForUser"/>, call by call.</param>
    /// <exception cref="ArgumentException">The key is empty or has characters that no key has.</exception>
    public DifyChatClient(string apiKey, string? user = null)
        : this(new DifyChatClientOptions { ApiToken = apiKey ?? throw new ArgumentNullException(nameof(apiKey)), User = user })
    {
    }

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="options">How to reach the app; copied.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names every fault.</exception>
    public DifyChatClient(DifyChatClientOptions options)
        : this(Checked(options), ClientSettings.From(options), httpClient: null)
    {
    }

    /// <summary>Makes a client over an <see cref="HttpClient"/> of the caller's, which stays the caller's.</summary>
    /// <param name="options">How to reach the app; copied. An unset base address is taken from the HttpClient.</param>
    /// <param name="httpClient">Give it an infinite <see cref="HttpClient.Timeout"/>: this client keeps its own limits.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names every fault.</exception>
    public DifyChatClient(DifyChatClientOptions options, HttpClient httpClient)
        : this(Checked(options), ClientSettings.From(options, httpClient?.BaseAddress), httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    private DifyChatClient(DifyChatClientOptions options, ClientSettings settings, HttpClient? httpClient)
    {
        _ownedTransport = httpClient is null ? ApiTransport.Create(settings) : new ApiTransport(settings, httpClient, ownsClient: false);
        _connection = new DifyInvoker(_ownedTransport, settings, options.StopOnCancel, options.User);
        (Conversations, Messages, Files, Audio, Annotations, Application) = Parts(_connection);
    }

    private DifyChatClient(DifyInvoker connection)
    {
        _connection = connection;
        (Conversations, Messages, Files, Audio, Annotations, Application) = Parts(_connection);
    }

    /// <inheritdoc/>
    public string? User => _connection.User;

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
        return new DifyChatClient(_connection.For(user));
    }

    /// <inheritdoc/>
    public Task<ChatResult> SendAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _connection.SendAsync("chat", HttpMethod.Post, "chat-messages", Body(request, streams: false), DifyJson.Default.ChatResult, options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var body = Body(request, streams: true);
        if (!_connection.StopOnCancel)
        {
            return _connection.StreamAsync(body, options, cancellationToken);
        }

        var events = _connection.StreamAsync(body, options, CancellationToken.None);
        return StoppingStream.ReadAsync(this, events, options?.ApiToken, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(string taskId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = $"chat-messages/{RequestPath.Part(taskId, nameof(taskId))}/stop";
        return _connection.SendAsync("stop", HttpMethod.Post, path, RequestWriter.User(_connection.RequiredUser), options, cancellationToken);
    }

    /// <summary>Closes the client's own connections; an <see cref="HttpClient"/> of the caller's stays open.</summary>
    public void Dispose() => _ownedTransport?.Dispose();

    private static DifyChatClientOptions Checked(DifyChatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.User is null || !string.IsNullOrWhiteSpace(options.User)
            ? options
            : throw new ArgumentException("User is empty: name the end user, or leave it unset.", nameof(options));
    }

    private static (IDifyConversations, IDifyMessages, IDifyFiles, IDifyAudio, IDifyAnnotations, IDifyApplication) Parts(DifyInvoker connection) =>
        (new ConversationOperations(connection),
            new MessageOperations(connection),
            new FileOperations(connection),
            new AudioOperations(connection),
            new AnnotationOperations(connection),
            new ApplicationOperations(connection));

    private RequestText Body(ChatRequest request, bool streams)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Query, nameof(request.Query));
        return RequestWriter.Chat(request, _connection.RequiredUser, streams);
    }
}
