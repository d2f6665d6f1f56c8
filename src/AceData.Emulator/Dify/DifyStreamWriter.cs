using System.Buffers;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Writes the events of one answer as servers do: the type inside the data, pings without any.</summary>
internal sealed class DifyStreamWriter
{
    private readonly DifyRequest _request;
    private readonly DifyMessage _message;
    private readonly DifyEmulatorOptions _options;

    public DifyStreamWriter(DifyRequest request, DifyMessage message, DifyEmulatorOptions options)
    {
        _request = request;
        _message = message;
        _options = options;
        request.Context.Response.ContentType = "text/event-stream";
        request.Context.Response.Headers.CacheControl = "no-cache";
    }

    public async Task PingAsync(CancellationToken cancellationToken)
    {
        _request.Context.Response.BodyWriter.Write("event: ping\n\n"u8);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task WriteAsync(string type, JsonObject fields, CancellationToken cancellationToken)
    {
        JsonObject outgoing = Envelope(type);
        outgoing["task_id"] = _message.TaskId;
        foreach (var field in fields.ToList())
        {
            fields.Remove(field.Key);
            outgoing[field.Key] = field.Value;
        }

        return SendAsync(type, outgoing, cancellationToken);
    }

    /// <summary>Writes the one event that names no task.</summary>
    public Task FailAsync(int status, string code, string message, CancellationToken cancellationToken)
    {
        var outgoing = Envelope("error");
        outgoing["code"] = code;
        outgoing["status"] = status;
        outgoing["message"] = message;
        return SendAsync("error", outgoing, cancellationToken);
    }

    private JsonObject Envelope(string type) => new()
    {
        ["event"] = type,
        ["conversation_id"] = _message.ConversationId,
        ["message_id"] = _message.Id,
        ["created_at"] = _message.CreatedAt,
    };

    private async Task SendAsync(string type, JsonObject outgoing, CancellationToken cancellationToken)
    {
        if (_options.EventDelay > TimeSpan.Zero)
        {
            await Task.Delay(_options.EventDelay, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        if (_options.BeforeEvent is { } hold)
        {
            await hold(type, cancellationToken).ConfigureAwait(false);
        }

        var body = _request.Context.Response.BodyWriter;
        body.Write("data: "u8);
        using (Utf8JsonWriter writer = new(body, JsonResponse.WriterOptions))
        {
            outgoing.WriteTo(writer);
        }

        body.Write("\n\n"u8);
        _request.Received.CountEvent();
        await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var result = await _request.Context.Response.BodyWriter.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted)
        {
            throw new OperationCanceledException("The client has disconnected.");
        }
    }
}
