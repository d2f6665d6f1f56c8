using System.Net;

namespace AceData;

/// <summary>The exceptions of a stream that had started.</summary>
internal static partial class ExceptionFactory
{
    /// <summary>An event of the stream is an error.</summary>
    public static StreamErrorException StreamError(CallContext context, ErrorBody error, StreamProgress progress)
    {
        var body = error.Map(text => Redactor.Redact(text, context));
        var status = error.Status ?? HttpStatusCode.OK;
        var meaning = context.Settings.Api.Errors.Classify(error.Code, error.Status);
        var code = body.Code is null ? string.Empty : $" ({body.Code})";
        StreamErrorException failure = new($"The service ended the stream with an error{code}: {body.Message ?? "it gave no message."}")
        {
            Context = context,
            Progress = progress,
            StatusCode = status,
            Code = body.Code,
            TraceId = body.TraceId,
            IsTransient = meaning.IsTransient,
            Hint = meaning.Hint,
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

    public static ProtocolException UnreadableEvent(CallContext context, StreamProgress progress, ReadOnlySpan<byte> payload, long line, JsonException cause)
    {
        var position = cause.BytePositionInLine ?? 0;
        var message = $"Line {line} of the stream is not JSON, from byte {position} on.";
        return Invalid(context, progress, message, payload, line, position, Redactor.Redact(cause));
    }

    public static ProtocolException EventTooLarge(CallContext context, StreamProgress progress, ReadOnlySpan<byte> bytes, long line) =>
        Invalid(context, progress, $"Line {line} of the stream is longer than an event may be (MaxEventBytes).", bytes, line);

    /// <summary>Logs how a stream ended that was not complete.</summary>
    public static Exception LogCut(CallContext context, Exception failure)
    {
        var logger = context.Settings.Logger;
        if (failure is ApiTimeoutException { Kind: TimeoutKind.StreamIdle } silent)
        {
            Log.StreamIdle(logger, context.Request.Operation, silent.Duration.TotalSeconds);
        }
        else if (failure is AceDataException)
        {
            Log.StreamCut(logger, context.Request.Operation, (failure.InnerException ?? failure).GetType().Name);
        }

        return failure;
    }

    private static ProtocolException Invalid(
        CallContext context, StreamProgress progress, string message, ReadOnlySpan<byte> bytes, long line, long? position = null, Exception? cause = null) =>
        new(message, cause)
        {
            Context = context,
            StatusCode = HttpStatusCode.OK,
            Bytes = Beginning(bytes),
            LineNumber = line,
            BytePosition = position,
            PartialAnswer = progress.PartialAnswer,
            ConversationId = progress.ConversationId,
            TaskId = progress.TaskId,
        };
}
