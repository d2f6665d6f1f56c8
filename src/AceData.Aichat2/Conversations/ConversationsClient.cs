using System.Runtime.CompilerServices;

namespace AceData.Aichat2;

/// <summary>The client of the aichat2 API: chat turns, streaming, background runs, and stored conversations.</summary>
/// <remarks>Immutable and thread-safe. Create one per process and keep it.</remarks>
public sealed class ConversationsClient : IConversationsClient, IDisposable
{
    // What a response says at least; one without any of it is no response of this API.
    private static readonly string[] AnswerFields = ["answer", "id", "conversation_id", "pending_client_tools"];
    private static readonly string[] QueuedFields = ["id", "conversation_id", "task_id"];
    private static readonly string[] ConversationFields = ["id", "messages", "title", "model", "updated_at"];
    private static readonly string[] PageFields = ["items", "data", "count", "total"];

    private readonly ApiTransport _transport;
    private readonly ChatTelemetry _telemetry;
    private readonly string _streamMediaType;

    /// <summary>Initializes a client with default options and its own connections.</summary>
    /// <param name="apiToken">The Ace Data Cloud API token.</param>
    /// <exception cref="ArgumentException">The token is empty or contains characters that a token cannot contain.</exception>
    public ConversationsClient(string apiToken)
        : this(new ConversationsClientOptions { ApiToken = apiToken ?? throw new ArgumentNullException(nameof(apiToken)) })
    {
    }

    /// <summary>Initializes a client with its own connections.</summary>
    /// <param name="options">The options; copied.</param>
    /// <exception cref="ArgumentException">An option is not valid; the message names each one.</exception>
    public ConversationsClient(ConversationsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = ClientSettings.From(options);
        _transport = ApiTransport.Create(settings);
        _telemetry = new ChatTelemetry(settings);
        BaseAddress = settings.BaseAddress;
        Time = settings.Time;
        _streamMediaType = StreamMediaType(options);
    }

    /// <summary>Initializes a client that uses an existing <see cref="HttpClient"/>, which it does not dispose.</summary>
    /// <param name="options">The options; copied. An unset base address is taken from the HttpClient.</param>
    /// <param name="httpClient">The HttpClient. Set its <see cref="HttpClient.Timeout"/> to infinite: this client has its own timeouts.</param>
    /// <exception cref="ArgumentException">An option is not valid; the message names each one.</exception>
    public ConversationsClient(ConversationsClientOptions options, HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(httpClient);
        var settings = ClientSettings.From(options, httpClient.BaseAddress);
        _transport = new ApiTransport(settings, httpClient, ownsClient: false);
        _telemetry = new ChatTelemetry(settings);
        BaseAddress = settings.BaseAddress;
        Time = settings.Time;
        _streamMediaType = StreamMediaType(options);
    }

    /// <summary>The base address of the service.</summary>
    internal Uri BaseAddress { get; }

    /// <summary>The clock of every wait and measurement.</summary>
    internal TimeProvider Time { get; }

    /// <inheritdoc/>
    public Task<ChatResult> ChatAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = ChatCall("chat", request, options, MediaTypes.Json);
        return ChatTelemetry.IsEnabled ? SendTracedAsync(request, call, cancellationToken) : SendAsync(call, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var events = _transport.StreamAsync(
            ChatCall("chat", request, options, _streamMediaType), static () => new StreamEventParser(), cancellationToken);
        return ChatTelemetry.IsEnabled ? _telemetry.StreamAsync(request, events, cancellationToken) : events;
    }

    /// <inheritdoc/>
    public Task<QueuedChat> EnqueueAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(ChatCall("enqueue", request, options, MediaTypes.Json), Aichat2Json.Default.QueuedChat, cancellationToken);

    /// <inheritdoc/>
    public Task<Conversation> WaitForRunAsync(
        string conversationId, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RunWait.RunAsync(this, conversationId, polling, options, callback: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Conversation> RetrieveAsync(RetrieveRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckId(request, request?.Id);
        return _transport.SendAsync(Call("retrieve", RequestWriter.Retrieve(request), options, readsOnly: true, answerFields: ConversationFields), Aichat2Json.Default.Conversation, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Conversation> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        RetrieveAsync(new RetrieveRequest { Id = id }, options, cancellationToken);

    /// <inheritdoc/>
    public Task<ConversationPage> RetrieveBatchAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        request ??= new RetrieveBatchRequest();
        request.Validate();
        return _transport.SendAsync(Call("retrieve_batch", RequestWriter.RetrieveBatch(request), options, readsOnly: true, answerFields: PageFields), Aichat2Json.Default.ConversationPage, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ConversationSummary> ListAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        request ??= new RetrieveBatchRequest();
        request.Validate();
        return ListPagesAsync(request, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<UpdateResult> UpdateAsync(UpdateRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckId(request, request?.Id);
        request.Validate();
        return _transport.SendAsync(Call("update", RequestWriter.Update(request), options, prompt: () => Prompts.Of(request)), Aichat2Json.Default.UpdateResult, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DeleteResult> DeleteAsync(DeleteRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckId(request, request?.Id);
        var call = Call("delete", RequestWriter.Delete(request), options);
        try
        {
            return await _transport.SendAsync(call, Aichat2Json.Default.DeleteResult, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException exception) when (exception.Retries > 0)
        {
            // An earlier request got no clean answer but did its work, or somebody else did: what was asked for is so.
            DeleteResult done = new() { Id = request.Id, Success = true };
            done.ArrivedBy(new ResponseMetadata { StatusCode = exception.StatusCode, Headers = exception.Headers, Attempts = exception.Attempts, TraceId = exception.TraceId });
            return done;
        }
    }

    /// <inheritdoc/>
    public Task<DeleteResult> DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        DeleteAsync(new DeleteRequest { Id = id }, options, cancellationToken);

    /// <summary>Closes the client's own connections. An <see cref="HttpClient"/> that was passed in stays open.</summary>
    public void Dispose() => _transport.Dispose();

    private Task<ChatResult> SendAsync(ApiRequest call, CancellationToken cancellationToken) =>
        _transport.SendAsync(call, Aichat2Json.Default.ChatResult, cancellationToken);

    private Task<ChatResult> SendTracedAsync(ChatRequest request, ApiRequest call, CancellationToken cancellationToken) =>
        _telemetry.SendAsync(request, () => SendAsync(call, cancellationToken));

    private static ApiRequest ChatCall(string operation, ChatRequest request, RequestOptions? options, string accept)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
        options?.Validate();
        var body = RequestWriter.Chat(request, inBackground: operation == "enqueue");
        return new ApiRequest
        {
            Operation = operation,
            Path = Aichat2Api.Path,
            RetrySafety = RuleFor(request),
            Mode = accept == MediaTypes.Json ? ResponseMode.Json : ResponseMode.Events,
            Accept = accept,
            AnswerFields = operation == "enqueue" ? QueuedFields : AnswerFields,
            Content = () => new RequestContent(body),
            Options = options,
            SensitiveText = () => Prompts.Of(request),
        };
    }

    // A resume is deduplicated by the service; a turn that is kept is not, and one that is not kept leaves nothing to double.
    private static RetrySafety RuleFor(ChatRequest request)
    {
        if (request.ToolResults.Count > 0)
        {
            return RetrySafety.Always;
        }

        return request.Stateful == false ? RetrySafety.IfStateless : RetrySafety.IfNotProcessed;
    }

    private static ApiRequest Call(
        string operation,
        byte[] body,
        RequestOptions? options,
        bool readsOnly = false,
        Func<IEnumerable<string?>>? prompt = null,
        IReadOnlyList<string>? answerFields = null)
    {
        options?.Validate();
        return new ApiRequest
        {
            Operation = operation,
            Path = Aichat2Api.Path,
            RetrySafety = RetrySafety.Always,
            ReadsOnly = readsOnly,
            AnswerFields = answerFields ?? [],
            Content = () => new RequestContent(body),
            Options = options,
            SensitiveText = prompt,
        };
    }

    private static void CheckId([System.Diagnostics.CodeAnalysis.NotNull] object? request, string? id)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
    }

    private static string StreamMediaType(ConversationsClientOptions options) =>
        options.StreamFormat == StreamFormat.NdJson ? MediaTypes.NdJson : MediaTypes.ServerSentEvents;

    private async IAsyncEnumerable<ConversationSummary> ListPagesAsync(
        RetrieveBatchRequest request, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A conversation that changes while the list is read moves to its front and pushes others onto the next page.
        HashSet<string> seen = new(StringComparer.Ordinal);
        var limit = request.Limit ?? RetrieveBatchRequest.MaxLimit;
        var offset = request.Offset ?? 0;
        while (true)
        {
            var page = await RetrieveBatchAsync(request with { Offset = offset, Limit = limit }, options, cancellationToken).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var item in page.Items)
            {
                if (seen.Add(item.Id))
                {
                    yield return item;
                }
            }

            offset += page.Items.Count;

            // A page without a new item would be requested forever.
            if (seen.Count == before || (page.Total is { } total ? offset >= total : page.Items.Count < limit))
            {
                yield break;
            }
        }
    }
}
