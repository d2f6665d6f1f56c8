using AceData.Aichat2;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace AceData.AspNetCore;

/// <summary>Handles callbacks: 404 for an invalid address, 413 or 400 for an invalid body, 204 on success.</summary>
internal sealed class CallbackEndpoint(RunCallbacks callbacks, Func<ReceivedCallback, CancellationToken, Task> handler)
{
    public const string TicketParameter = "ticket";

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.StatusCode = await TakeAsync(context).ConfigureAwait(false);
    }

    private async Task<int> TakeAsync(HttpContext context)
    {
        if (callbacks.Find((string)context.GetRouteValue(TicketParameter)!) is not { } ticket)
        {
            return StatusCodes.Status404NotFound;
        }

        if (await ReadAsync(context).ConfigureAwait(false) is not { } body)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        ChatCallback callback;
        try
        {
            callback = ChatCallback.Parse(body);
        }
        catch (ProtocolException)
        {
            // The address stays valid, so that a well-formed callback can follow.
            return StatusCodes.Status400BadRequest;
        }

        if (!callbacks.TryTake(ticket))
        {
            return StatusCodes.Status404NotFound;
        }

        try
        {
            await handler(new ReceivedCallback(ticket.RunKey, ticket.State, callback), context.RequestAborted).ConfigureAwait(false);
        }
        catch
        {
            callbacks.GiveBack(ticket);
            throw;
        }

        callbacks.Complete(ticket, callback);
        return StatusCodes.Status204NoContent;
    }

    private async Task<byte[]?> ReadAsync(HttpContext context)
    {
        var limit = callbacks.MaxBodyBytes;
        if (context.Request.ContentLength > limit)
        {
            return null;
        }

        // The host's own limit may be lower than the configured one.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }

        using MemoryStream body = new();
        var buffer = new byte[8192];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > limit)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
