using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>The aichat2 API: one path, one method, five actions.</summary>
internal sealed class Aichat2Service : IEmulatedService, IAsyncDisposable
{
    private const string ConversationsPath = "/aichat2/conversations";

    private readonly TokenRegistry _tokens;
    private readonly StoredActions _stored;
    private readonly ChatAction _chat;
    private volatile IReplySource _replies;

    public Aichat2Service(Aichat2EmulatorOptions options, TokenRegistry tokens)
    {
        _tokens = tokens;
        _replies = options.Replies ?? new BuiltInReplies();
        _stored = new StoredActions(options.Wire);
        _chat = new ChatAction(options, Jobs);
    }

    public IReplySource Replies
    {
        get => _replies;
        set => _replies = value;
    }

    public BackgroundJobs Jobs { get; } = new();

    public string? NameAction(ReceivedRequest request) => RequestJson.FindAction(request.BodyBytes.Span);

    public async Task AnswerAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await DispatchAsync(context, request, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceErrorException error)
        {
            await WriteErrorAsync(context, error.StatusCode, error.Code, error.Message).ConfigureAwait(false);
        }
    }

    public Task WriteErrorAsync(HttpContext context, int statusCode, string code, string message) =>
        JsonResponse.WriteErrorAsync(context, statusCode, code, message);

    public ValueTask DisposeAsync() => Jobs.DisposeAsync();

    private async Task DispatchAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method) || !context.Request.Path.Equals(ConversationsPath, StringComparison.Ordinal))
        {
            throw new ServiceErrorException(404, "no_api", "The API does not exist.");
        }

        var store = _tokens.Authorize(context.Request.Headers.Authorization);
        if (request.IsTooLarge)
        {
            throw new ServiceErrorException(413, "request_entity_too_large", "Request payload is too large.");
        }

        var body = RequestJson.Parse(request.BodyBytes.Span);
        BodyTypes.Validate(body);
        var action = body.OptionalString("action") ?? "chat";
        if (action == "chat")
        {
            await _chat.AnswerAsync(context, request, store, body, _replies, cancellationToken).ConfigureAwait(false);
            return;
        }

        await JsonResponse.WriteAsync(context, StatusCodes.Status200OK, Answer(action, store, body)).ConfigureAwait(false);
    }

    private JsonObject Answer(string action, ConversationStore store, JsonObject body) => action switch
    {
        "retrieve" => StoredActions.Retrieve(store, body),
        "retrieve_batch" => _stored.RetrieveBatch(store, body),
        "update" => _stored.Update(store, body),
        "delete" => StoredActions.Delete(store, body),
        "share" or "unshare" => throw new ServiceErrorException(400, "api_not_implemented", $"The emulator does not know how to {action}."),
        _ => throw ServiceErrorException.BadRequest($"action '{action}' is unknown"),
    };
}
