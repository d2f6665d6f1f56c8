using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>Writes events to a response, each flushed as soon as it is written.</summary>
internal sealed class ResponseSink(HttpContext context, ReceivedRequest request, ResponseFormat format, Aichat2EmulatorOptions options)
    : EventSink(new Pacing(options)), IDisposable
{
    private readonly PipeWriter _body = context.Response.BodyWriter;
    private readonly Utf8JsonWriter _writer = new(context.Response.BodyWriter, JsonResponse.WriterOptions);
    private bool _hasStarted;

    public override bool HasStarted => _hasStarted;

    private bool IsServerSentEvents => format == ResponseFormat.ServerSentEvents;

    public override async ValueTask SendBytesAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Start();
        _body.Write(bytes.Span);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask SendDoneMarkerAsync(CancellationToken cancellationToken)
    {
        if (!IsServerSentEvents || !options.Wire.SendDoneMarker)
        {
            return;
        }

        _body.Write("data: [DONE]"u8);
        _body.Write(Separator());
        await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _writer.Dispose();

    protected override ValueTask WriteAsync(OutgoingEvent outgoing, CancellationToken cancellationToken)
    {
        Start();
        if (IsServerSentEvents)
        {
            _body.Write("data: "u8);
        }

        WriteJson(outgoing);
        _body.Write(Separator());
        request.CountEvent();
        return FlushAsync(cancellationToken);
    }

    private void Start()
    {
        if (_hasStarted)
        {
            return;
        }

        _hasStarted = true;
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = IsServerSentEvents ? "text/event-stream" : "application/x-ndjson";
        context.Response.Headers.CacheControl = "no-cache";
    }

    private void WriteJson(OutgoingEvent outgoing)
    {
        if (outgoing.Verbatim is { } line)
        {
            Encoding.UTF8.GetBytes(line, _body);
            return;
        }

        _writer.Reset();
        outgoing.WriteTo(_writer);
        _writer.Flush();
    }

    private ReadOnlySpan<byte> Separator() => IsServerSentEvents && !options.Wire.SingleNewlines ? "\n\n"u8 : "\n"u8;

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var result = await _body.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted)
        {
            // The client has disconnected, even if the request's token is not canceled yet.
            throw new OperationCanceledException("The client has disconnected.");
        }
    }
}
