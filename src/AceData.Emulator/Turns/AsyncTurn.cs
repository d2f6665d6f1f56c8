using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>A turn that runs in the background and sends a callback when it ends.</summary>
internal sealed class AsyncTurn(Turn turn, TurnRun run, IReplySource replies)
{
    /// <summary>The response to the request that queued the turn.</summary>
    public static JsonObject Queued(string conversationId) => new()
    {
        ["task_id"] = conversationId,
        ["conversation_id"] = conversationId,
        ["id"] = conversationId,
        ["status"] = "queued",
    };

    public async Task RunAsync(HttpClient callbacks, CancellationToken cancellationToken)
    {
        var outcome = await OutcomeAsync(cancellationToken).ConfigureAwait(false);
        if (turn.Request.CallbackUrl is { } url)
        {
            await CallBackAsync(callbacks, url, outcome, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<JsonObject> OutcomeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await run.RunAsync(replies, cancellationToken).ConfigureAwait(false);
            return Outcome("completed", result.Answer, result.Usage.DeepClone(), error: null);
        }
        catch (ServiceErrorException error)
        {
            return Outcome("failed", answer: null, usage: null, JsonResponse.Error(error.Code, error.Message));
        }
    }

    private static JsonObject Outcome(string status, string? answer, JsonNode? usage, JsonObject? error) =>
        new() { ["status"] = status, ["answer"] = answer, ["usage"] = usage, ["error"] = error };

    // Sent once: whether the service retries is not known, and an unreachable receiver must not keep the emulator busy.
    private static async Task CallBackAsync(HttpClient callbacks, Uri url, JsonObject outcome, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(outcome.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await callbacks.PostAsync(url, content, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return;
        }
    }
}
