namespace AceData;

/// <summary>The exceptions of a stream that had started.</summary>
internal static partial class ExceptionFactory
{
    /// <summary>An event of the stream is an error.</summary>
    public static StreamErrorException StreamError(CallContext context, ErrorBody error, StreamProgress progress)
    {
        var body = error.Map(text => Redactor.Redact(text, context));
        ResponseMetadata metadata = new() { StatusCode = error.Status ?? HttpStatusCode.OK };
        StreamErrorException failure = new($"The service ended the stream with an error{body.Describe(": it gave no message.")}")
        {
            Error = new ServiceError(context, metadata, body, context.Settings.Api.Errors.Classify(error.Code, error.Status)),
            Progress = progress,
        };
        Log.GaveUp(new AttemptResult(context, Response: null, failure, new RetryDecision(RetryReason.StreamStarted)));
        return failure;
    }

    public static StreamInterruptedException Interrupted(CallContext context, StreamProgress progress, Exception? cause) =>
        new($"The stream of {context.Request.Operation} ended before the service said that it was complete.", cause)
        {
            Context = context,
            Progress = progress,
            StatusCode = HttpStatusCode.OK,
            IsTransient = true,
        };

    /// <summary>What came inside the stream cannot be read, or is more than the limits allow.</summary>
    public static ProtocolException InvalidStream(
        CallContext context, StreamProgress progress, string message, ReadOnlySpan<byte> bytes, long line, JsonException? cause = null) =>
        new(message, Redactor.Redact(cause))
        {
            Context = context,
            Progress = progress,
            StatusCode = HttpStatusCode.OK,
            Bytes = Beginning(bytes),
            LineNumber = line,
            BytePosition = cause is null ? null : cause.BytePositionInLine ?? 0,
        };
}
