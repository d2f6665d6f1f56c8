using Microsoft.Extensions.Logging;

namespace AceData;

/// <summary>Everything this package logs, with event ids that stay. Neither a token nor what is said is among the values.</summary>
internal static partial class Log
{
    private const int MaxNameLength = 64;

    [LoggerMessage(1, LogLevel.Debug, "{Operation}: request {Attempt} to {Authority}")]
    public static partial void Attempt(ILogger logger, string operation, int attempt, string authority);

    public static void Retry(AttemptResult result)
    {
        var (context, _, failure, decision) = result;
        if (context.Settings.Logger is var logger && logger.IsEnabled(LogLevel.Warning))
        {
            var delay = decision.Delay.GetValueOrDefault().TotalMilliseconds;
            Retry(logger, context.Request.Operation, context.Attempts, Describe(failure!), delay, decision.Reason, failure!.TraceId);
        }
    }

    public static void GaveUp(AttemptResult result)
    {
        var (context, _, failure, decision) = result;
        if (context.Settings.Logger is var logger && logger.IsEnabled(LogLevel.Warning))
        {
            GaveUp(logger, context.Request.Operation, context.Attempts, Describe(failure!), decision.Reason, failure!.MayHaveBeenProcessed, failure.TraceId);
        }
    }

    /// <summary>How a stream ended that was not complete.</summary>
    public static Exception StreamEnded(CallContext context, Exception failure)
    {
        var (logger, operation) = (context.Settings.Logger, context.Request.Operation);
        if (failure is ApiTimeoutException { Kind: TimeoutKind.StreamIdle } silent)
        {
            StreamIdle(logger, operation, silent.Duration.TotalSeconds);
        }
        else if (failure is AceDataException)
        {
            StreamCut(logger, operation, (failure.InnerException ?? failure).GetType().Name);
        }

        return failure;
    }

    [LoggerMessage(4, LogLevel.Warning, "{Operation}: the stream was cut before it was complete ({Reason})")]
    public static partial void StreamCut(ILogger logger, string operation, string reason);

    [LoggerMessage(5, LogLevel.Warning, "{Operation}: the stream was silent for {Seconds} s and was ended")]
    public static partial void StreamIdle(ILogger logger, string operation, double seconds);

    [LoggerMessage(6, LogLevel.Information, "Events of type {EventType} are not known to this version and are passed on as they are")]
    public static partial void UnknownEventType(ILogger logger, string eventType);

    [LoggerMessage(7, LogLevel.Trace, "{Operation}: sent {Content}")]
    public static partial void SentContent(ILogger logger, string operation, string content);

    [LoggerMessage(8, LogLevel.Trace, "{Operation}: received {Content}")]
    public static partial void ReceivedContent(ILogger logger, string operation, string content);

    /// <summary>A name that came from outside, fit to stand in a line of a log: short, and without anything that could pass for another line.</summary>
    public static string Name(string? name)
    {
        var shown = name is { Length: > MaxNameLength } ? name[..MaxNameLength] : name ?? string.Empty;
        return shown.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '-') ? shown : "(not a name)";
    }

    [LoggerMessage(2, LogLevel.Warning, "{Operation}: request {Attempt} failed, {Failure}; retrying after {DelayMilliseconds:0} ms ({Reason}; trace id {TraceId})")]
    private static partial void Retry(ILogger logger, string operation, int attempt, string failure, double delayMilliseconds, RetryReason reason, string? traceId);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: gave up after {Attempts} requests, {Failure} ({Reason}); may have been processed: {MayHaveBeenProcessed} (trace id {TraceId})")]
    private static partial void GaveUp(ILogger logger, string operation, int attempts, string failure, RetryReason reason, bool mayHaveBeenProcessed, string? traceId);

    // The message of a failure may quote the service: its type, status and code say why.
    private static string Describe(AceDataException failure)
    {
        var status = (int?)failure.StatusCode is { } code ? $" {code}" : string.Empty;
        return failure.Code is null ? failure.GetType().Name + status : $"{failure.GetType().Name}{status} {Name(failure.Code)}";
    }
}
