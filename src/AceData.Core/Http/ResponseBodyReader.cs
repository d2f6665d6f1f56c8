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
        var (mode, settings) = (context.Request.Mode, context.Settings);
        var status = (int)response.StatusCode;
        if (status < 400 && !IsExpected(status, mode))
        {
            throw ExceptionFactory.UnexpectedStatus(context, response);
        }

        var body = context.StartBody();
        if (status >= 400 || (mode == ResponseMode.Events && !StreamMedia.IsJson(response)))
        {
            await ReadErrorAsync(context, response, body).ConfigureAwait(false);
            throw status >= 400 ? ExceptionFactory.ErrorResponse(context, response) : ExceptionFactory.NotAStream(context, response);
        }

        if (!await ReadAsync(response, body, settings.MaxResponseBytes, context.Timeout.Token).ConfigureAwait(false))
        {
            throw ExceptionFactory.ResponseTooLarge(context, response);
        }

        if (settings.LogsContent)
        {
            ContentLog.Response(settings.Logger, context.Request.Operation, body.Span);
        }

        switch (BodyClassifier.Classify(body.Span, context.Request.AnswerFields))
        {
            case BodyKind.Error:
                throw ExceptionFactory.ErrorResponse(context, response);
            case BodyKind.Empty:
                throw ExceptionFactory.NoAnswer(context, response);
        }
    }

    // A part of an answer is no answer, and a stream cannot be empty.
    private static bool IsExpected(int status, ResponseMode mode) =>
        status is >= 200 and < 300 and not 206 && (mode != ResponseMode.Events || status is not (204 or 205));

    private static bool IsOpenStream(HttpResponseMessage response) =>
        response.Content?.Headers.ContentType is null || StreamMedia.IsStream(response);

    private static async Task ReadErrorAsync(CallContext context, HttpResponseMessage response, PooledBuffer body)
    {
        var callToken = context.Timeout.Token;
        using CallTimeout timeout = new(context.Settings.Time, ErrorBodyTimeout, callToken);
        try
        {
            await ReadAsync(response, body, context.Settings.MaxErrorBodyBytes, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException ? !callToken.IsCancellationRequested : ConnectionFailure.IsInBody(exception))
        {
            // The status is known, and whatever of the body has arrived is kept: the rest is not worth failing twice.
        }
    }

    private static async ValueTask<bool> ReadAsync(HttpResponseMessage response, PooledBuffer body, int maxBytes, CancellationToken cancellationToken)
    {
        if (response.Content is not { } content)
        {
            return true;
        }

        var length = DecodedContent.IsPlain(content) ? content.Headers.ContentLength : null;
        using var stream = await DecodedContent.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        return await body.ReadFromAsync(stream, maxBytes, length, cancellationToken).ConfigureAwait(false);
    }
}
