using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>The Chat App API of Dify: which request is which operation.</summary>
internal sealed class DifyService : IEmulatedService
{
    private readonly string _apiToken;
    private readonly DifyChat _chat;
    private readonly DifyConversations _conversations;
    private readonly DifyFiles _files;
    private readonly DifyApp _app;

    public DifyService(DifyEmulatorOptions options, string apiToken)
    {
        _apiToken = apiToken;
        DifyStore store = new(options.TimeProvider);
        _chat = new DifyChat(options, store);
        _conversations = new DifyConversations(store);
        _files = new DifyFiles(store);
        _app = new DifyApp(store);
    }

    public string? NameAction(ReceivedRequest request) => DifyRequest.PartsOf(request.Path) switch
    {
        ["chat-messages"] => "chat",
        ["files", "upload"] => "upload",
        [.., "stop" or "preview" or "feedbacks" or "suggested" or "name" or "variables" or "messages" or "conversations" or "annotations"] and [.., var last] => last,
        [.., "variables" or "conversations" or "annotations" or "end-users", _] and [.., var owner, _] => owner,
        ["apps", "annotation-reply", ..] => "annotation-reply",
        [var only] => only,
        _ => null,
    };

    public async Task AnswerAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken)
    {
        context.Response.Headers["X-Version"] = "1.9.0";
        try
        {
            if (context.Request.Headers.Authorization != "Bearer " + _apiToken)
            {
                throw new DifyErrorException(401, "unauthorized", "Access token is invalid");
            }

            if (request.IsTooLarge)
            {
                throw new DifyErrorException(413, "file_too_large", "File size exceeded.");
            }

            await DispatchAsync(new DifyRequest(context, request), cancellationToken).ConfigureAwait(false);
        }
        catch (DifyErrorException error)
        {
            await WriteErrorAsync(context, error.StatusCode, error.Code, error.Message).ConfigureAwait(false);
        }
    }

    public Task WriteErrorAsync(HttpContext context, int statusCode, string code, string message)
    {
        context.Response.Headers["X-Version"] = "1.9.0";
        return JsonResponse.WriteAsync(context, statusCode, new JsonObject { ["code"] = code, ["message"] = message, ["status"] = statusCode });
    }

    private Task DispatchAsync(DifyRequest request, CancellationToken cancellationToken) => (request.Method, request.Parts) switch
    {
        ("POST", ["chat-messages"]) => _chat.AnswerAsync(request, cancellationToken),
        ("POST", ["chat-messages", var task, "stop"]) => Write(request, 200, _chat.Stop(request, task)),
        ("POST", ["files", "upload"]) => _files.UploadAsync(request, cancellationToken),
        ("GET", ["files", var file, "preview"]) => _files.PreviewAsync(request, file, cancellationToken),
        ("POST", ["audio-to-text"]) => DifyFiles.TranscribeAsync(request, cancellationToken),
        ("POST", ["text-to-audio"]) => _files.SpeakAsync(request, cancellationToken),
        ("DELETE", ["conversations", var id]) => Nothing(request, () => _conversations.Delete(request, id)),
        ("DELETE", ["apps", "annotations", var id]) => Nothing(request, () => _app.DeleteAnnotation(id)),
        ("POST", ["apps", "annotations"]) => Write(request, 201, _app.CreateAnnotation(request)),
        _ => Write(request, 200, _conversations.Answer(request) ?? _app.Answer(request) ?? throw DifyErrorException.NotFound("Path")),
    };

    private static Task Write(DifyRequest request, int statusCode, JsonObject body) => JsonResponse.WriteAsync(request.Context, statusCode, body);

    private static Task Nothing(DifyRequest request, Action change)
    {
        change();
        request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
