namespace AceData;

/// <summary>Makes one attempt of a call, and turns whatever goes wrong into the exception that says so.</summary>
internal sealed class HttpAttempt(ClientSettings settings, ConnectionLimits limits, RedirectingSender sender)
{
    /// <returns>A successful response: its body whole in memory, or still to be read where the call streams.</returns>
    public async Task<HttpResponseMessage> SendOnceAsync(CallContext context)
    {
        var cancellationToken = context.Timeout.Token;
        context.ApiToken = await GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
        if (settings.Limiter is not null)
        {
            context.Permit = await settings.Limiter.EnterAsync(context.ApiToken, cancellationToken).ConfigureAwait(false);
        }

        HttpResponseMessage? response = null;
        RequestMessage? message = null;
        var startedAt = settings.Time.GetTimestamp();
        try
        {
            message = CreateMessage(context);
            response = await sender.SendAsync(context, message).ConfigureAwait(false);
            if (ResponseBodyReader.NeedsReading(context, response) && !await ResponseBodyReader.IsMislabeledStreamAsync(context, response).ConfigureAwait(false))
            {
                await ResponseBodyReader.ReadAsync(context, response).ConfigureAwait(false);
                context.ReleasePermit();
            }

            return response;
        }
        catch (Exception exception)
        {
            // Not held while the call waits for its next attempt: others may go meanwhile.
            context.ReleasePermit();
            var failure = Translate(context, message, response, exception, startedAt);
            response?.Dispose();
            if (ReferenceEquals(failure, exception))
            {
                throw;
            }

            throw failure;
        }
    }

    private ValueTask<string> GetTokenAsync(CallContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Options?.ApiToken is { } ownToken)
        {
            return new ValueTask<string>(ownToken);
        }

        return settings.CanRenewToken ? AskForTokenAsync(context, cancellationToken) : settings.GetTokenAsync(cancellationToken);
    }

    private async ValueTask<string> AskForTokenAsync(CallContext context, CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = await settings.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw ExceptionFactory.InvalidToken(context, "The token provider failed.", exception);
        }

        return OptionsValidation.TokenError(token) is { } error ? throw ExceptionFactory.InvalidToken(context, error) : token;
    }

    private RequestMessage CreateMessage(CallContext context)
    {
        var request = context.Request;
        var message = RequestMessage.Create(context, settings.AddressOf(request.Path));
        context.Attempts++;
        Log.Attempt(settings.Logger, request.Operation, context.Attempts, settings.BaseAddress.Authority);
        if (settings.LogsContent)
        {
            ContentLog.Request(settings.Logger, request.Operation, message);
        }

        return message;
    }

    private Exception Translate(CallContext context, RequestMessage? message, HttpResponseMessage? response, Exception exception, long startedAt)
    {
        if (message is null)
        {
            return exception;
        }

        var mayHaveBeenSent = response is not null || message.MayHaveBeenSent;
        switch (exception)
        {
            case OperationCanceledException canceled when !context.Timeout.Token.IsCancellationRequested:
                return ExceptionFactory.PlatformTimeout(context, canceled, mayHaveBeenSent, limits, settings.Time.GetElapsedTime(startedAt));
            case OperationCanceledException:
                if (response is null || !settings.Api.Errors.WasTurnedAway(code: null, response.StatusCode))
                {
                    context.MarkProcessed();
                }

                return exception;
            case var _ when response is null ? ConnectionFailure.Is(exception) : ConnectionFailure.IsInBody(exception):
                return ExceptionFactory.ConnectionFailed(context, exception, mayHaveBeenSent, response is null ? "before a response" : "inside the response");
            default:
                return exception;
        }
    }
}
