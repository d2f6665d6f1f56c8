using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>Handles a request: body, log, fault, service, outcome.</summary>
internal sealed class RequestPipeline(
    IEmulatedService service,
    LocalServerSettings settings,
    FaultPlan faults,
    RequestLog log,
    CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.RequestAborted = ending.Token;
        ReceivedRequest? request = null;
        try
        {
            var body = await RequestBody.ReadAsync(context.Request, settings.MaxRequestBytes, ending.Token).ConfigureAwait(false);
            request = new ReceivedRequest(context.Request, body);
            request.Action = service.NameAction(request);
            log.Add(request);
            await ServeAsync(context, request, ending.Token).ConfigureAwait(false);
            await context.Response.CompleteAsync().ConfigureAwait(false);
            request.Complete(RequestOutcome.Answered, context.Response.StatusCode);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            var cut = exception is ResponseCutException || stopping.IsCancellationRequested;
            context.Abort();
            request?.Complete(cut ? RequestOutcome.Cut : RequestOutcome.Aborted, StatusOf(context));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            await FailAsync(context, exception).ConfigureAwait(false);
            request?.Complete(RequestOutcome.Failed, StatusOf(context));
        }
    }

    private async Task ServeAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken)
    {
        if (faults.Hook is { } hook && await hook(context).ConfigureAwait(false) == FaultHookResult.Handled)
        {
            return;
        }

        if (faults.Take(request.Action) is not { } fault)
        {
            await service.AnswerAsync(context, request, cancellationToken).ConfigureAwait(false);
            return;
        }

        var faulty = new FaultyExchange(context, fault, service, settings.TimeProvider);
        await faulty.RunAsync(() => service.AnswerAsync(context, request, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task FailAsync(HttpContext context, Exception exception)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        var message = $"The emulator failed: {exception.GetType().Name}: {exception.Message}";
        await service.WriteErrorAsync(context, StatusCodes.Status500InternalServerError, "api_error", message).ConfigureAwait(false);
    }

    private static int? StatusOf(HttpContext context) => context.Response.HasStarted ? context.Response.StatusCode : null;
}
