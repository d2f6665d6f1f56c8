using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace AceData.BedrockChat;

/// <summary>A client of the published API of a Bedrock Chat: sends a chat turn and waits for the reply, or posts a message and gets the reply later.</summary>
/// <remarks>The client is immutable and thread-safe. Create one and reuse it for the lifetime of the process.</remarks>
public sealed class BedrockChatClient : IBedrockChatClient, IDisposable
{
    // The service ends a job after this time.
    // What a reply says at least; a response without any of it is no reply.
    private static readonly string[] ReplyFields = ["message", "conversationId"];

    private static readonly TimeSpan LongestJob = TimeSpan.FromMinutes(15);

    private static readonly RetryOptions NoRetries = new() { MaxRetries = 0 };

    private readonly ClientSettings _settings;
    private readonly ApiTransport _transport;

    /// <summary>Creates a client with default options and its own connections.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <param name="baseAddress">The address of the API, including its stage.</param>
    /// <exception cref="ArgumentException">The key is empty or contains invalid characters, or the address is invalid.</exception>
    public BedrockChatClient(string apiKey, Uri baseAddress)
        : this(new BedrockChatClientOptions
        {
            ApiToken = apiKey ?? throw new ArgumentNullException(nameof(apiKey)),
            BaseAddress = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress)),
        })
    {
    }

    /// <summary>Creates a client with its own connections.</summary>
    /// <param name="options">The options of the client; they are copied.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names each one.</exception>
    public BedrockChatClient(BedrockChatClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _settings = ClientSettings.From(options);
        _transport = ApiTransport.Create(_settings);
    }

    /// <summary>Creates a client that uses an existing <see cref="HttpClient"/>, which it does not dispose.</summary>
    /// <param name="options">The options of the client; they are copied. A base address that is not set is taken from the HttpClient.</param>
    /// <param name="httpClient">The HttpClient to send requests with. Set its <see cref="HttpClient.Timeout"/> to infinite: this client has its own time limits.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names each one.</exception>
    public BedrockChatClient(BedrockChatClientOptions options, HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClient);
        _settings = ClientSettings.From(options, httpClient.BaseAddress);
        _transport = new ApiTransport(_settings, httpClient, ownsClient: false);
    }

    /// <inheritdoc/>
    public Task<ChatResult> ChatAsync(
        ChatRequest request, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Validate(request, polling, options);
        return RunTurnAsync(request, polling, options, cancellationToken).ToChatResultAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StreamEvent> StreamAsync(
        ChatRequest request, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Validate(request, polling, options);
        return RunTurnAsync(request, polling, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChatResult> WaitForReplyAsync(
        PostedMessage posted, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(posted);
        CheckId(posted.ConversationId, nameof(posted));
        CheckId(posted.MessageId, nameof(posted));
        return PollAsync(StartPolling(polling, options), posted, isFresh: false, options, cancellationToken).ToChatResultAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChatResult> WaitForReplyAsync(
        string conversationId,
        string messageId,
        PollingOptions? polling = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        CheckId(conversationId, nameof(conversationId));
        CheckId(messageId, nameof(messageId));
        PostedMessage posted = new() { ConversationId = conversationId, MessageId = messageId };
        return WaitForReplyAsync(posted, polling, options, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PostedMessage> PostAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
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
        return posted.ConversationId.Length > 0 && posted.MessageId.Length > 0
            ? posted
            : throw new ProtocolException("The response to post names no conversation or no message.") { Metadata = posted.Metadata, MayHaveBeenProcessed = true };
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
        return GetAsync("get_message", path, BedrockChatJson.Default.ChatResult, options, cancellationToken, ReplyFields);
    }

    /// <inheritdoc/>
    public Task<ServiceHealth> CheckHealthAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        GetAsync("health", "health", BedrockChatJson.Default.ServiceHealth, options, cancellationToken);

    /// <summary>Closes the client's own connections. An <see cref="HttpClient"/> that was passed to the constructor is not disposed.</summary>
    public void Dispose() => _transport.Dispose();

    private static void Validate(ChatRequest request, PollingOptions? polling, RequestOptions? options)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
        polling?.Validate();
        options?.Validate();
    }

    private async IAsyncEnumerable<StreamEvent> RunTurnAsync(
        ChatRequest request, PollingOptions? polling, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var poller = StartPolling(polling, options);
        var posted = await PostAsync(request, Within(poller.Remaining, options), cancellationToken).ConfigureAwait(false);
        yield return new MessagePostedEvent { ConversationId = posted.ConversationId, MessageId = posted.MessageId, Message = posted };
        await foreach (var evt in PollAsync(poller, posted, isFresh: true, options, cancellationToken).ConfigureAwait(false))
        {
            yield return evt;
        }
    }

    private Poller StartPolling(PollingOptions? polling, RequestOptions? options)
    {
        polling ??= PollingOptions.Default;
        polling.Validate();
        options?.Validate();
        return new Poller(polling, LongestJob, _settings.Time, (options?.Retry ?? _settings.Retry).Randomizer);
    }

    private IAsyncEnumerable<StreamEvent> PollAsync(
        Poller poller, PostedMessage posted, bool isFresh, RequestOptions? options, CancellationToken cancellationToken)
    {
        ReplyPolling polling = new(
            poller,
            options?.Retry ?? _settings.Retry,
            posted,
            limit => GetMessageAsync(posted.ConversationId, posted.MessageId, Within(limit, options) with { Retry = NoRetries }, cancellationToken));
        return polling.RunAsync(isFresh, cancellationToken);
    }

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
        string operation,
        string path,
        JsonTypeInfo<TResponse> type,
        RequestOptions? options,
        CancellationToken cancellationToken,
        IReadOnlyList<string>? answerFields = null)
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
            AnswerFields = answerFields ?? [],
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
            throw new ArgumentException("The ID is invalid: it is a step in a path.", name);
        }
    }
}
