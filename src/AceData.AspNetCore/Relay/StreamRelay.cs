using System.Buffers;
using System.IO.Pipelines;
using AceData.Aichat2;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AceData.AspNetCore;

/// <summary>Writes the events of a stream to a browser as they arrive.</summary>
internal sealed class StreamRelay(IAsyncEnumerable<StreamEvent> events, RelayOptions options) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var disconnected = httpContext.RequestAborted;
        var reading = events.GetAsyncEnumerator(disconnected);
        try
        {
            var next = reading.MoveNextAsync().AsTask();

            // A failure before the first event is left to the host, which can still choose the status code.
            await StartAsync(httpContext, next).ConfigureAwait(false);
            await RelayAsync(httpContext.Response.BodyWriter, reading, next, disconnected).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (disconnected.IsCancellationRequested)
        {
            // The browser disconnected, so there is nobody to respond to.
        }
        finally
        {
            await reading.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task StartAsync(HttpContext context, Task<bool> first)
    {
        await WaitAsync(first, context.RequestAborted).ConfigureAwait(false);
        if (first.IsCompleted)
        {
            await first.ConfigureAwait(false);
        }

        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache,no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }

    private async Task RelayAsync(PipeWriter writer, IAsyncEnumerator<StreamEvent> reading, Task<bool> next, CancellationToken disconnected)
    {
        try
        {
            while (await NextAsync(writer, next, disconnected).ConfigureAwait(false))
            {
                Write(writer, reading.Current.WriteTo);
                await writer.FlushAsync(disconnected).ConfigureAwait(false);
                next = reading.MoveNextAsync().AsTask();
            }

            writer.Write("data: [DONE]\n\n"u8);
        }
        catch (AceDataException exception)
        {
            Write(writer, json => WriteError(json, exception));
        }

        await writer.FlushAsync(disconnected).ConfigureAwait(false);
    }

    private async Task<bool> NextAsync(PipeWriter writer, Task<bool> next, CancellationToken disconnected)
    {
        while (!next.IsCompleted)
        {
            await WaitAsync(next, disconnected).ConfigureAwait(false);
            if (!next.IsCompleted)
            {
                writer.Write(": heartbeat\n\n"u8);
                await writer.FlushAsync(disconnected).ConfigureAwait(false);
            }
        }

        return await next.ConfigureAwait(false);
    }

    private async Task WaitAsync(Task next, CancellationToken disconnected)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(disconnected);
        await Task.WhenAny(next, Task.Delay(options.HeartbeatInterval, options.TimeProvider, done.Token)).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
    }

    private static void Write(PipeWriter writer, Action<Utf8JsonWriter> write)
    {
        writer.Write("data: "u8);
        using (Utf8JsonWriter json = new(writer))
        {
            write(json);
        }

        writer.Write("\n\n"u8);
    }

    private static void WriteError(Utf8JsonWriter json, AceDataException exception)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "error"u8);
        json.WriteString("code"u8, exception.Code ?? "stream_interrupted");
        json.WriteString("message"u8, "The answer could not be completed.");
        if ((int?)exception.StatusCode is { } status and not 200)
        {
            json.WriteNumber("status"u8, status);
        }

        json.WriteEndObject();
    }
}
