namespace AceData;

/// <summary>Checks the status and media type of a response, and reads the body of those that are not handed on as streams.</summary>
internal static class ResponseBodyReader
{
    // An error must not cost more than an answer.
    private static readonly TimeSpan ErrorBodyTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Whether the body is to be read here; otherwise it is a stream, for whoever asked for one.</summary>
    public static bool NeedsReading(CallContext context, HttpResponseMessage response)
    {
        var mode = context.Request.Mode;
        return mode == ResponseMode.Json || !IsExpected((int)response.StatusCode, mode) || (mode == ResponseMode.Events && !IsOpenStream(response));
    }

    /// <summary>Whether the body is a stream all the same, for a call that asked for one: the first bytes decide.</summary>
    public static ValueTask<bool> IsMislabeledStreamAsync(CallContext context, HttpResponseMessage response) =>
        context.Request.Mode == ResponseMode.Events && IsExpected((int)response.StatusCode, ResponseMode.Events)
            ? StreamMedia.TryRelabelAsync(response, context.Timeout.Token)
            : new ValueTask<bool>(false);

    /// <summary>Reads the whole body, so that a cut inside it is a failure of this attempt.</summary>
    /// <exception cref="AceDataException">The response is an error, or not a response of this API.</exception>
    public static async Task ReadAsync(CallContext context, HttpResponseMessage response)
    {
        var mode = context.Request.Mode;
        var status = (int)response.StatusCode;
        if (status < 400 && !IsExpected(status, mode))
        {
            throw ExceptionFactory.UnexpectedStatus(context, response);
        }

        if (status >= 400 || (mode == ResponseMode.Events && !StreamMedia.IsJson(response)))
        {
            using var error = await ReadErrorAsync(context, response).ConfigureAwait(false);
            throw status >= 400 ? ExceptionFactory.ErrorResponse(context, response, error.Span) : ExceptionFactory.NotAStream(context, response, error.Span);
        }

        PooledBuffer body = new();
        var arrived = response.Content;
        try
        {
            var stream = await arrived.ReadAsStreamAsync(context.Timeout.Token).ConfigureAwait(false);
            var length = arrived.Headers.ContentLength;
            if (!await body.ReadFromAsync(stream, context.Settings.MaxResponseBytes, length, context.Timeout.Token).ConfigureAwait(false))
            {
                throw ExceptionFactory.ResponseTooLarge(context, response);
            }
        }
        catch
        {
            body.Dispose();
            throw;
        }

        response.Content = new BufferedContent(body, arrived.Headers);
        arrived.Dispose();
        if (context.Settings.LogsContent)
        {
            ContentLog.Response(context.Settings.Logger, context.Request.Operation, body.Span);
        }

        if (ErrorBody.IsEnvelope(body.Span))
        {
            throw ExceptionFactory.ErrorResponse(context, response, body.Span);
        }
    }

    // A part of an answer is no answer, and a stream cannot be empty.
    private static bool IsExpected(int status, ResponseMode mode) =>
        status is >= 200 and < 300 and not 206 && (mode != ResponseMode.Events || status is not (204 or 205));

    private static bool IsOpenStream(HttpResponseMessage response) =>
        response.Content?.Headers.ContentType is null || StreamMedia.IsStream(response);

    /// <returns>What could be read; the rest is not worth failing twice.</returns>
    private static async Task<PooledBuffer> ReadErrorAsync(CallContext context, HttpResponseMessage response)
    {
        PooledBuffer body = new();
        if (response.Content is null)
        {
            return body;
        }

        var settings = context.Settings;
        var callToken = context.Timeout.Token;
        using CallTimeout timeout = new(settings.Time, ErrorBodyTimeout, callToken);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(timeout.Token).ConfigureAwait(false);
            await body.ReadFromAsync(stream, settings.MaxErrorBodyBytes, response.Content.Headers.ContentLength, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException ? !callToken.IsCancellationRequested : ConnectionFailure.IsInBody(exception))
        {
            // The status is known, and whatever of the body has arrived is kept.
        }
        catch
        {
            body.Dispose();
            throw;
        }

        return body;
    }
}
