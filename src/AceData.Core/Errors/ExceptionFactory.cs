using System.Text;

namespace AceData;

/// <summary>Creates the exceptions of this family of packages, each with all the facts there are.</summary>
internal static partial class ExceptionFactory
{
    private const int MaxShownBytes = 256;

    /// <summary>The response is an error.</summary>
    public static AceDataException ErrorResponse(CallContext context, HttpResponseMessage response)
    {
        var settings = context.Settings;
        var bytes = context.Body;
        var body = ErrorBody.Read(bytes).Map(text => Redactor.Redact(text, context));

        // An error that comes with a success status may name its own.
        var status = response.IsSuccessStatusCode ? body.Status ?? response.StatusCode : response.StatusCode;
        if (!settings.Api.Errors.WasTurnedAway(body.Code, status))
        {
            context.MarkProcessed();
        }

        var meaning = settings.Api.Errors.Classify(body.Code, status, body.Message);
        var message = $"{context.Request.Operation} failed with status {(int)status}{body.Describe(".")}";
        return Create(message, new ServiceError(context, new ResponseMetadata(response, context.Attempts) { StatusCode = status }, body, meaning)
        {
            RetryAfter = ResponseMetadata.RetryAfter(response, settings.Time),
            ResponseBody = bytes.IsEmpty ? null : Redactor.RedactToken(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, settings.MaxErrorBodyBytes)]), context),
        });
    }

    /// <summary>The network failed; <paramref name="moment"/> says when.</summary>
    public static AceDataException ConnectionFailed(CallContext context, Exception exception, bool mayHaveBeenSent, string moment)
    {
        // A handler of the caller's may have sent the request before the attempt that could not connect.
        var neverConnected = !mayHaveBeenSent && ConnectionFailure.NeverConnected(exception);
        if (!neverConnected)
        {
            context.MarkProcessed();
        }

        if (ConnectionFailure.IsProtocolFault(exception))
        {
            var fault = $"What came {moment} to {context.Request.Operation} is not valid HTTP, or exceeds this client's limits.";
            return new ProtocolException(fault, exception) { Context = context };
        }

        var message = neverConnected
            ? $"{context.Settings.BaseAddress.Authority} could not be reached."
            : $"The connection was cut {moment} to {context.Request.Operation}.";
        return new ApiConnectionException(message, exception) { Context = context, IsTransient = !ConnectionFailure.IsTlsRefusal(exception) };
    }

    /// <summary>The platform ended the call by itself: no connection in time, or the HttpClient's own limit.</summary>
    public static AceDataException PlatformTimeout(
        CallContext context, OperationCanceledException exception, bool mayHaveBeenSent, ConnectionLimits limits, TimeSpan elapsed)
    {
        var kind = limits.Find(exception, mayHaveBeenSent);
        if (kind == TimeoutKind.Connect)
        {
            return TimedOut(context, TimeoutKind.Connect, limits.Connect ?? elapsed, exception);
        }

        context.MarkProcessed();
        return kind is { } reached ? TimedOut(context, reached, limits.HttpClient, exception) : CanceledByHandler(context, exception);
    }

    public static ApiTimeoutException TimedOut(
        CallContext context, TimeoutKind kind, TimeSpan duration, OperationCanceledException exception, StreamProgress? progress = null)
    {
        var seconds = $"{duration.TotalSeconds:0.###} s";
        var message = kind switch
        {
            TimeoutKind.StreamIdle => $"The stream was silent for {seconds} (StreamIdleTimeout).",
            TimeoutKind.Connect => $"No connection to {context.Settings.BaseAddress.Authority} was made in time (ConnectTimeout).",
            TimeoutKind.HttpClient => "The HttpClient ended the call by its own Timeout: give it an infinite one, this client keeps its own limits.",
            _ => $"The call was not complete after {seconds} (Timeout).",
        };
        return new(message, exception)
        {
            Context = context,
            Progress = progress,
            StatusCode = progress is null ? null : HttpStatusCode.OK,
            IsTransient = true,
            Kind = kind,
            Duration = duration,
        };
    }

    /// <summary>Neither the caller nor a time limit of this package canceled the call.</summary>
    public static AceDataException CanceledByHandler(
        CallContext context, OperationCanceledException exception, StreamProgress? progress = null) => progress is null
        ? new ApiConnectionException("The HttpClient or one of its handlers ended the call.", exception) { Context = context, IsTransient = true }
        : Interrupted(context, progress, exception);

    public static ProtocolException UnexpectedStatus(CallContext context, HttpResponseMessage response) =>
        Invalid(context, response, $"The service answered {context.Request.Operation} with status {(int)response.StatusCode}, which this API does not use.");

    public static ProtocolException ResponseTooLarge(CallContext context, HttpResponseMessage response) =>
        Invalid(context, response, $"The response to {context.Request.Operation} is larger than {context.Settings.MaxResponseBytes} bytes (MaxResponseBytes).");

    /// <summary>The response came whole but is not the JSON of this API.</summary>
    public static ProtocolException Unreadable(CallContext context, HttpResponseMessage response, JsonException? cause)
    {
        var message = context.Body.IsEmpty
            ? $"The response to {context.Request.Operation} has no body."
            : $"The response to {context.Request.Operation} is not the JSON of this API{MediaType(response)}.";
        return Invalid(context, response, message, context.Body, Redactor.Redact(cause));
    }

    public static ProtocolException NoAnswer(CallContext context, HttpResponseMessage response) =>
        Invalid(context, response, $"The response to {context.Request.Operation} holds no part of an answer.", context.Body);

    /// <summary>A stream was asked for and something else came.</summary>
    public static ProtocolException NotAStream(CallContext context, HttpResponseMessage response)
    {
        const int Shown = 64;
        var request = context.Request;
        var text = Encoding.UTF8.GetString(context.Body[..Math.Min(context.Body.Length, Shown)]);
        var beginning = Redactor.Redact(string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)), context);
        var message = $"{request.Operation} should have been answered with {request.Accept}, not{MediaType(response)}. The body begins: {beginning}";
        return Invalid(context, response, message, context.Body);
    }

    /// <summary>Returns the first bytes of a text that could not be read.</summary>
    public static byte[] Beginning(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, MaxShownBytes)].ToArray();

    private static AceDataException Create(string message, ServiceError error) => error.Class.Kind switch
    {
        ErrorKind.Authentication => new AuthenticationException(message) { Error = error },
        ErrorKind.PermissionDenied => new PermissionDeniedException(message) { Error = error },
        ErrorKind.InsufficientBalance => new InsufficientBalanceException(message) { Error = error },
        ErrorKind.NotFound => new NotFoundException(message) { Error = error },
        ErrorKind.PayloadTooLarge => new PayloadTooLargeException(message) { Error = error },
        ErrorKind.RateLimit => new RateLimitException(message) { Error = error },
        ErrorKind.Server => new ServerException(message) { Error = error },
        _ => new BadRequestException(message) { Error = error },
    };

    private static ProtocolException Invalid(
        CallContext context, HttpResponseMessage response, string message, ReadOnlySpan<byte> body = default, JsonException? cause = null)
    {
        context.MarkProcessed();
        return new ProtocolException(message, cause)
        {
            Metadata = new(response, context.Attempts),
            Context = context,
            RetryAfter = ResponseMetadata.RetryAfter(response, context.Settings.Time),
            Bytes = Beginning(body),
            BytePosition = cause?.BytePositionInLine,
        };
    }

    private static string MediaType(HttpResponseMessage response) => response.Content?.Headers.ContentType?.MediaType is { } type ? $" ({type})" : string.Empty;
}
