using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>The published API of a Bedrock Chat: a gateway with keys and limits, and an application behind it.</summary>
internal sealed class BedrockService(BedrockChatEmulatorOptions options, string apiToken, BedrockStore store) : IEmulatedService
{
    public const string Stage = "/api";

    // The maximum size of a message in the application's queue.
    private const int QueueBytes = 256 * 1024;

    private readonly BedrockUsagePlan _plan = new(options);

    public string? NameAction(ReceivedRequest request) => (request.Method, Steps(request)) switch
    {
        ("POST", ["conversation"]) => "post",
        ("GET", ["conversation", _]) => "conversation",
        ("GET", ["conversation", _, _]) => "message",
        ("GET", ["health"]) => "health",
        _ => null,
    };

    public async Task AnswerAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await JsonResponse.WriteAsync(context, StatusCodes.Status200OK, Answer(context, request)).ConfigureAwait(false);
        }
        catch (BedrockErrorException error)
        {
            var body = BedrockErrors.Body(error.Shape, error.Message, [.. error.Location]);
            await JsonResponse.WriteAsync(context, error.StatusCode, body).ConfigureAwait(false);
        }
    }

    public Task WriteErrorAsync(HttpContext context, int statusCode, string code, string message) =>
        JsonResponse.WriteAsync(context, statusCode, BedrockErrors.Body(code, message));

    private JsonObject Answer(HttpContext context, ReceivedRequest request)
    {
        if (NameAction(request) is not { } action)
        {
            throw BedrockErrorException.Gateway(403, "Missing Authentication Token");
        }

        if (context.Request.Headers["x-api-key"] != apiToken)
        {
            throw BedrockErrorException.Gateway(403, "Forbidden");
        }

        _plan.Count();
        if (request.IsTooLarge)
        {
            throw BedrockErrorException.Gateway(413, "Request Too Long");
        }

        var steps = Steps(request);
        return action switch
        {
            "post" => Post(request),
            "conversation" => store.Conversation(steps[1]),
            "message" => store.Reply(steps[1], steps[2]),
            _ => new JsonObject { ["status"] = "ok" },
        };
    }

    private JsonObject Post(ReceivedRequest request)
    {
        var message = BedrockPost.Read(request.BodyBytes.Span);
        if (request.BodyBytes.Length > QueueBytes)
        {
            throw BedrockErrorException.Application(500, "One or more parameters are invalid. Reason: Message must be shorter than 262144 bytes.");
        }

        return store.Post(message);
    }

    private static string[] Steps(ReceivedRequest request)
    {
        var path = request.Path.Split('?')[0];
        return path.StartsWith(Stage + "/", StringComparison.Ordinal)
            ? [.. path[(Stage.Length + 1)..].Split('/').Select(Uri.UnescapeDataString)]
            : [];
    }
}
