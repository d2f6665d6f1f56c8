using System.Text.Json.Serialization.Metadata;

namespace AceData.BedrockChat;

/// <summary>The client of a Bedrock Chat's published API: ask and wait for the answer, or post now and look later.</summary>
/// <remarks>Immutable and safe for use by many threads; make one and keep it as long as the process lives.</remarks>
public sealed class BedrockChatClient : IBedrockChatClient, IDisposable
{
    private static readonly RetryOptions NoRetries = new() { MaxRetries = 0 };

    private readonly ClientSettings _settings;
    private readonly ApiTransport _transport;

    /// <summary>Makes a client with default options and connections of its own.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <param name="baseAddress">Where the Bedrock Chat is, its stage included.</param>
    /// <exception cref="ArgumentException">The key is empty or has characters that no key has, or the address cannot be used.</exception>
    public BedrockChatClient(string apiKey, Uri baseAddress)
        : this(new BedrockChatClientOptions
        {
            ApiToken = apiKey ?? throw new ArgumentNullException(nameof(apiKey)),
            BaseAddress = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress)),
        })
    {
    }

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="options">How to reach the service; copied.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names every fault.</exception>
    public BedrockChatClient(BedrockChatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _settings = ClientSettings.From(options);
        _transport = ApiTransport.Create(_settings);
    }

    /// <summary>Makes a client over an <see cref="HttpClient"/> of the caller's, which stays the caller's.</summary>
    /// <param name="options">How to reach the service; copied. An unset base address is taken from the HttpClient.</param>
    /// <param name="httpClient">Give it an infinite <see cref="HttpClient.Timeout"/>: this client keeps its own limits.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names every fault.</exception>
    public BedrockChatClient(BedrockChatClientOptions options, HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClient);
        _settings = ClientSettings.From(options, httpClient.BaseAddress);
        _transport = new ApiTransport(_settings, httpClient, ownsClient: false);
    }

    /// <inheritdoc/>
    public async Task<ChatResult> ChatAsync(ChatRequest request, WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var waiting = Begin(wait, options);
        var posted = await PostAsync(request, Within(waiting.Remaining, options), cancellationToken).ConfigureAwait(false);
        return await WaitAsync(waiting, posted, isFresh: true, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<ChatResult> WaitForReplyAsync(PostedMessage posted, WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(posted);
        CheckId(posted.ConversationId, nameof(posted));
        CheckId(posted.MessageId, nameof(posted));
        return WaitAsync(Begin(wait, options), posted, isFresh: false, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChatResult> WaitForReplyAsync(string conversationId, string messageId, WaitOptions? wait = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckId(conversationId, nameof(conversationId));
        CheckId(messageId, nameof(messageId));
        PostedMessage posted = new() { ConversationId = conversationId, MessageId = messageId };
        return WaitAsync(Begin(wait, options), posted, isFresh: false, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PostedMessage> PostAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check();
        options?.Validate();
        var body = RequestWriter.Chat(request);
        ApiRequest call = new()
        {
            Operation = "post",
            Path = "conversation",
            RetrySafety = RuleFor(request, options),
            Content = () => new RequestContent(body),
            Options = options,
            SensitiveText = () => Prompts.Of(request),
        };
        var posted = await _transport.SendAsync(call, BedrockChatJson.Default.PostedMessage, cancellationToken).ConfigureAwait(false);
        return posted.ConversationId.Length > 0 && posted.MessageId.Length > 0 ? posted : throw ExceptionFactory.Invalid(
            "The response to post names no conversation or no message.", posted.Metadata);
    }

    /// <inheritdoc/>
    public Task<Conversation> GetConversationAsync(string conversationId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckId(conversationId, nameof(conversationId));
        return GetAsync("get_conversation", $"conversation/{Uri.EscapeDataString(conversationId)}", BedrockChatJson.Default.Conversation, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChatResult> GetMessageAsync(string conversationId, string messageId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckId(conversationId, nameof(conversationId));
        CheckId(messageId, nameof(messageId));
        var path = $"conversation/{Uri.EscapeDataString(conversationId)}/{Uri.EscapeDataString(messageId)}";
        return GetAsync("get_message", path, BedrockChatJson.Default.ChatResult, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ServiceHealth> CheckHealthAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GetAsync("health", "health", BedrockChatJson.Default.ServiceHealth, options, cancellationToken);

    /// <summary>Closes the client's own connections; an <see cref="HttpClient"/> of the caller's stays open.</summary>
    public void Dispose() => _transport.Dispose();

    private ReplyWait Begin(WaitOptions? wait, RequestOptions? options)
    {
        wait ??= WaitOptions.Default;
        wait.Check();
        options?.Validate();
        return new ReplyWait(_settings.Time, wait, options?.Retry ?? _settings.Retry);
    }

    private Task<ChatResult> WaitAsync(ReplyWait waiting, PostedMessage posted, bool isFresh, RequestOptions? options, CancellationToken cancellationToken) =>
        waiting.RunAsync(
            posted,
            isFresh,
            limit => GetMessageAsync(posted.ConversationId, posted.MessageId, Within(limit, options) with { Retry = NoRetries }, cancellationToken),
            cancellationToken);

    // A request takes no longer than its own limit, and no longer than what is left of the wait.
    private RequestOptions Within(TimeSpan limit, RequestOptions? options)
    {
        options ??= new RequestOptions();
        var own = options.Timeout ?? _settings.Timeout;
        return own != Timeout.InfiniteTimeSpan && own <= limit || limit == TimeSpan.MaxValue
            ? options with { Timeout = own }
            : options with { Timeout = limit };
    }

    // Where the caller chose the conversation, a second run can be found and told from the first; elsewhere it cannot.
    private RetrySafety RuleFor(ChatRequest request, RequestOptions? options) =>
        request.ConversationId is not null && (options?.Retry ?? _settings.Retry).RetryNonIdempotent ? RetrySafety.Always : RetrySafety.IfNotSent;

    private Task<TResponse> GetAsync<TResponse>(
        string operation, string path, JsonTypeInfo<TResponse> type, RequestOptions? options, CancellationToken cancellationToken)
        where TResponse : ApiResponse
    {
        options?.Validate();
        ApiRequest call = new()
        {
            Operation = operation,
            Method = HttpMethod.Get,
            Path = path,
            RetrySafety = RetrySafety.Always,
            ReadsOnly = true,
            Options = options,
        };
        return _transport.SendAsync(call, type, cancellationToken);
    }

    private static void CheckId(string? id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, name);

        // Dots are steps in a path, whether escaped or not.
        if (id is "." or "..")
        {
            throw new ArgumentException("The id is not one.", name);
        }
    }
}
