using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AceData.Emulator;

/// <summary>One request that a fault strikes.</summary>
internal sealed class FaultyExchange(HttpContext context, Fault fault, IEmulatedService service, TimeProvider time)
{
    public async Task RunAsync(Func<Task> answer, CancellationToken cancellationToken)
    {
        if (fault.Wait > TimeSpan.Zero)
        {
            await Task.Delay(fault.Wait, time, cancellationToken).ConfigureAwait(false);
        }

        if (fault.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        if (fault.ShapesBody)
        {
            ShapeBody();
        }

        await StrikeAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    private async Task StrikeAsync(Func<Task> answer, CancellationToken cancellationToken)
    {
        switch (fault.Kind)
        {
            case FaultKind.Status:
                await WriteErrorAsync().ConfigureAwait(false);
                break;
            case FaultKind.CutBeforeAnswer:
                throw new ResponseCutException();
            case FaultKind.Stall:
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(false);
                break;
            case FaultKind.CutAfterProcessing:
                await answer().ConfigureAwait(false);
                throw new ResponseCutException();
            default:
                await answer().ConfigureAwait(false);
                break;
        }
    }

    private Task WriteErrorAsync()
    {
        if (fault.Html is not { } html)
        {
            return service.WriteErrorAsync(context, fault.StatusCode, fault.Code, fault.Message);
        }

        context.Response.StatusCode = fault.StatusCode;
        context.Response.ContentType = "text/html";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(html), context.RequestAborted).AsTask();
    }

    private void ShapeBody()
    {
        var right = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var faulty = new FaultyStream(right.Stream, fault, context);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(faulty, right));
    }
}
