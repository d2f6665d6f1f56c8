using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify;

/// <summary>Sends the calls of all operations of a client on behalf of its user.</summary>
internal sealed class DifyInvoker(ApiTransport transport, ClientSettings settings, bool stopOnCancel, string? user)
{
    // What an answer says at least; a response without any of it is no answer.
    private static readonly string[] AnswerFields = ["answer", "id", "message_id", "conversation_id"];

    public string? User => user;

    public bool StopOnCancel => stopOnCancel;

    public TimeProvider Time => settings.Time;

    /// <exception cref="InvalidOperationException">No user is set.</exception>
    public string RequiredUser => user ?? throw new InvalidOperationException(
        "Dify requires the ID of the end user: set DifyChatClientOptions.User, or call ForUser(...).");

    public DifyInvoker For(string otherUser) => new(transport, settings, stopOnCancel, otherUser);

    public Task<T> GetAsync<T>(string operation, RequestPath path, JsonTypeInfo<T> type, RequestOptions? options, CancellationToken cancellationToken)
        where T : ApiRecord => transport.SendAsync(Get(operation, path, options), type, cancellationToken);

    public Task<T> SendAsync<T>(
        string operation,
        HttpMethod method,
        string path,
        RequestText body,
        JsonTypeInfo<T> type,
        RequestOptions? options,
        CancellationToken cancellationToken)
        where T : ApiRecord => transport.SendAsync(Change(operation, method, path, body, options), type, cancellationToken);

    public Task SendAsync(string operation, HttpMethod method, string path, RequestText? body, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(Change(operation, method, path, body, options), cancellationToken);

    public Task<ChatResult> ChatAsync(RequestText body, RequestOptions? options, CancellationToken cancellationToken) =>
        transport.SendAsync(Chat(body, options, MediaTypes.Json, ResponseMode.Json), DifyJson.Default.ChatResult, cancellationToken);

    public IAsyncEnumerable<StreamEvent> StreamAsync(RequestText body, RequestOptions? options, CancellationToken cancellationToken) => transport.StreamAsync(
        Chat(body, options, MediaTypes.ServerSentEvents, ResponseMode.Events), static () => new StreamEventParser(), cancellationToken);

    public Task<T> UploadAsync<T>(
        string operation,
        string path,
        FileSource file,
        string contentType,
        IProgress<long>? progress,
        JsonTypeInfo<T> type,
        RequestOptions? options,
        CancellationToken cancellationToken)
        where T : ApiRecord
    {
        options?.Validate();
        var forUser = RequiredUser;
        var boundary = Guid.NewGuid().ToString();
        ApiRequest call = new()
        {
            Operation = operation,
            Path = path,
            RetrySafety = file.CanRepeat ? RetrySafety.IfNotProcessed : RetrySafety.Never,
            Content = () => new FileForm(boundary, new FileContent(file, contentType, progress), forUser),
            Options = options,
        };
        return transport.SendAsync(call, type, cancellationToken);
    }

    public async Task<FileDownload> DownloadAsync(
        string operation,
        RequestPath path,
        RequestText? body,
        RequestOptions? options,
        CancellationToken cancellationToken)
    {
        options?.Validate();
        ApiRequest call = new()
        {
            Operation = operation,
            Method = body is null ? HttpMethod.Get : HttpMethod.Post,
            Path = path.ToString(),
            RetrySafety = body is null ? RetrySafety.Always : RetrySafety.IfNotProcessed,
            ReadsOnly = body is null,
            Accept = "*/*",
            Mode = ResponseMode.Download,
            Content = body is null ? null : () => new RequestContent(body.Bytes),
            SensitiveText = body is null ? null : () => body.Said,
            Options = options,
        };
        return new FileDownload(await transport.OpenAsync(call, cancellationToken).ConfigureAwait(false));
    }

    private static ApiRequest Chat(RequestText body, RequestOptions? options, string accept, ResponseMode mode)
    {
        options?.Validate();
        return new ApiRequest
        {
            Operation = "chat",
            Path = "chat-messages",
            RetrySafety = RetrySafety.IfNotProcessed,
            Accept = accept,
            Mode = mode,
            AnswerFields = AnswerFields,
            Content = () => new RequestContent(body.Bytes),
            SensitiveText = () => body.Said,
            Options = options,
        };
    }

    private static ApiRequest Get(string operation, RequestPath path, RequestOptions? options)
    {
        options?.Validate();
        return new ApiRequest
        {
            Operation = operation,
            Method = HttpMethod.Get,
            Path = path.ToString(),
            RetrySafety = RetrySafety.Always,
            ReadsOnly = true,
            Options = options,
        };
    }

    private static ApiRequest Change(string operation, HttpMethod method, string path, RequestText? body, RequestOptions? options)
    {
        options?.Validate();
        return new ApiRequest
        {
            Operation = operation,
            Method = method,
            Path = path,

            // Whatever changes something is not deduplicated by the service: twice is twice.
            RetrySafety = RetrySafety.IfNotProcessed,
            Content = body is null ? null : () => new RequestContent(body.Bytes),
            SensitiveText = body is null ? null : () => body.Said,
            Options = options,
        };
    }
}
