namespace AceData;

/// <summary>Makes one request of a call, and turns whatever goes wrong into the exception that says so.</summary>
internal sealed class HttpAttempt(
    ClientSettings settings,
    ExceptionFactory errors,
    ConnectionLimits limits,
    Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
{
    /// <returns>A good answer: its body whole in memory, or still to be read where the call streams.</returns>
    public async ValueTask<HttpResponseMessage> RunAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var token = await GetTokenAsync(call, cancellationToken).ConfigureAwait(false);
        if (settings.Limiter is not null)
        {
            call.Permit = await settings.Limiter.EnterAsync(token, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var response = await AskAsync(call, token, cancellationToken).ConfigureAwait(false);
            if (response.Content is BufferedContent)
            {
                call.ReleasePermit();
            }

            return response;
        }
        catch
        {
            // Not kept while the call waits for its next request: others may go meanwhile.
            call.ReleasePermit();
            throw;
        }
    }

    private async ValueTask<HttpResponseMessage> AskAsync(ApiCall call, string token, CancellationToken cancellationToken)
    {
        var message = call.CreateMessage(settings.Api, settings.AddressOf(call.Path), token);
        call.Attempts++;
        Log.Attempt(settings.Logger, call.Operation, call.Attempts, settings.BaseAddress.Authority);
        if (settings.LogsContent)
        {
            ContentLog.Request(settings.Logger, call, message);
        }

        var response = await SendAsync(call, message, cancellationToken).ConfigureAwait(false);
        try
        {
            await CheckAsync(call, response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async ValueTask<string> GetTokenAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Options?.ApiToken is { } ownToken)
        {
            return ownToken;
        }

        string token;
        try
        {
            token = await settings.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            throw ExceptionFactory.BadToken(call, "The token provider failed.", exception);
        }

        return OptionsValidation.TokenFault(token) is { } fault ? throw ExceptionFactory.BadToken(call, fault) : token;
    }

    private async ValueTask<HttpResponseMessage> SendAsync(ApiCall call, ApiRequestMessage message, CancellationToken cancellationToken)
    {
        var startedAt = settings.Time.GetTimestamp();
        try
        {
            return await send(message, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw errors.FromPlatformTimeout(call, exception, message.MayHaveBeenSent, limits, settings.Time.GetElapsedTime(startedAt));
        }
        catch (OperationCanceledException)
        {
            ExceptionFactory.MarkProcessed(call);
            throw;
        }
        catch (Exception exception) when (ConnectionFailure.Is(exception))
        {
            throw errors.FromNetwork(call, exception, message.MayHaveBeenSent, "before an answer");
        }
    }

    private async ValueTask CheckAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status >= 400)
        {
            using var body = await ReadErrorAsync(call, response, cancellationToken).ConfigureAwait(false);
            throw errors.FromResponse(call, response, body.Span);
        }

        if (IsUnexpected(status, call.Streams))
        {
            throw errors.UnexpectedStatus(call, response);
        }

        if (call.Downloads)
        {
            return;
        }

        if (!call.Streams || StreamMedia.IsJson(response))
        {
            await BufferAsync(call, response, cancellationToken).ConfigureAwait(false);
        }
        else if (response.Content?.Headers.ContentType is not null && !StreamMedia.IsStream(response))
        {
            using var body = await ReadErrorAsync(call, response, cancellationToken).ConfigureAwait(false);
            throw errors.NotAStream(call, response, body.Span);
        }
    }

    // A part of an answer is no answer, and a stream cannot be empty.
    private static bool IsUnexpected(int status, bool streams) =>
        status is < 200 or >= 300 or 206 || (streams && status is 204 or 205);

    private async ValueTask<PooledBody> ReadErrorAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ErrorBodyReader.ReadAsync(response, settings, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            errors.MarkProcessedUnlessTurnedAway(call, response);
            throw;
        }
    }

    // Takes the whole body in, so that a cut inside it is a failure of this attempt.
    private async ValueTask BufferAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var arrived = response.Content;
        PooledBody body = new();
        BufferedContent buffered = new(body, arrived.Headers);
        try
        {
            await FillAsync(call, response, body, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            buffered.Dispose();
            throw;
        }

        response.Content = buffered;
        arrived.Dispose();
        if (settings.LogsContent)
        {
            ContentLog.Answer(settings.Logger, call.Operation, body.Span);
        }

        if (ErrorBody.IsEnvelope(body.Span))
        {
            throw errors.FromResponse(call, response, body.Span);
        }
    }

    private async ValueTask FillAsync(ApiCall call, HttpResponseMessage response, PooledBody body, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            if (await body.FillAsync(stream, settings.MaxResponseBytes, response.Content.Headers.ContentLength, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw errors.FromPlatformTimeout(call, exception, mayHaveBeenSent: true, limits, elapsed: default);
        }
        catch (OperationCanceledException)
        {
            ExceptionFactory.MarkProcessed(call);
            throw;
        }
        catch (Exception exception) when (ConnectionFailure.IsInBody(exception))
        {
            throw errors.FromNetwork(call, exception, mayHaveBeenSent: true, "inside the answer");
        }

        throw errors.TooLarge(call, response);
    }
}
