namespace AceData;

/// <summary>Makes one attempt of a call, and turns whatever goes wrong into the exception that says so.</summary>
internal sealed class HttpAttempt(ClientSettings settings, ConnectionLimits limits, RedirectingSender sender)
{
    /// <returns>A successful response, its body in the context or still to be read where the call streams; or the failure and what to do about it.</returns>
    /// <exception cref="OperationCanceledException">The call was canceled, or its time is over.</exception>
    public async Task<AttemptResult> SendOnceAsync(CallContext context)
    {
        var cancellationToken = context.Timeout.Token;
        HttpResponseMessage? response = null;
        RequestMessage? message = null;
        var startedAt = 0L;
        try
        {
            context.ApiToken = context.Request.Options?.ApiToken ?? settings.ApiToken ?? await AskForTokenAsync(context, cancellationToken).ConfigureAwait(false);
            if (settings.Limiter is not null)
            {
                context.Permit = await settings.Limiter.EnterAsync(context.ApiToken, cancellationToken).ConfigureAwait(false);
            }

            startedAt = settings.Time.GetTimestamp();
            message = CreateMessage(context);
            response = await sender.SendAsync(context, message).ConfigureAwait(false);
            if (ResponseBodyReader.NeedsReading(context, response) && !await ResponseBodyReader.IsMislabeledStreamAsync(context, response).ConfigureAwait(false))
            {
                await ResponseBodyReader.ReadAsync(context, response).ConfigureAwait(false);
                context.ReleasePermit();
            }

            return new AttemptResult(context, response);
        }
        catch (Exception exception)
        {
            // Not held while the call waits for its next attempt: others may go meanwhile.
            context.ReleasePermit();
            var failure = message is null ? exception as AceDataException : Translate(context, message, response, exception, settings.Time.GetElapsedTime(startedAt));
            response?.Dispose();
            if (failure is null)
            {
                throw;
            }

            return new AttemptResult(context, Response: null, failure, RetryPolicy.Decide(context, failure));
        }
    }

    private async ValueTask<string> AskForTokenAsync(CallContext context, CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = await settings.TokenProvider!(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new AuthenticationException("The token provider failed.", exception) { Context = context };
        }

        return OptionsValidation.TokenError(token) is { } error ? throw new AuthenticationException(error) { Context = context } : token;
    }

    private RequestMessage CreateMessage(CallContext context)
    {
        var request = context.Request;
        var message = RequestMessage.Create(context, settings.AddressOf(request.Path));
        context.StartAttempt();
        Log.Attempt(settings.Logger, request.Operation, context.Attempts, settings.BaseAddress.Authority);
        if (settings.LogsContent)
        {
            ContentLog.Request(settings.Logger, request.Operation, message);
        }

        return message;
    }

    /// <returns><see langword="null"/> for what is no failure of the service or the network.</returns>
    private AceDataException? Translate(CallContext context, RequestMessage message, HttpResponseMessage? response, Exception exception, TimeSpan elapsed)
    {
        var mayHaveBeenSent = response is not null || message.MayHaveBeenSent;
        if (exception is OperationCanceledException canceled)
        {
            if (!context.Timeout.Token.IsCancellationRequested)
            {
                return ExceptionFactory.PlatformTimeout(context, canceled, mayHaveBeenSent, limits, elapsed);
            }

            if (response is null || !settings.Api.Errors.WasTurnedAway(code: null, response.StatusCode))
            {
                context.MarkProcessed();
            }

            return null;
        }

        var (isNetwork, moment) = response is null
            ? (ConnectionFailure.Is(exception), "before a response")
            : (ConnectionFailure.IsInBody(exception), "inside the response");
        return isNetwork ? ExceptionFactory.ConnectionFailed(context, exception, mayHaveBeenSent, moment) : exception as AceDataException;
    }
}
