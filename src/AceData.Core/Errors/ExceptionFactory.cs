using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AceData;

/// <summary>Makes the exceptions of one client's calls, each with all the facts there are.</summary>
internal sealed class ExceptionFactory(ClientSettings settings)
{
    private const int MaxShownBytes = 256;

    /// <summary>The answer is an error.</summary>
    public AceDataException FromResponse(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var read = ErrorBody.Read(body).Map(text => Redactor.Of(text, call));
        var status = (int)response.StatusCode;
        if (!settings.Api.Errors.WasTurnedAway(read.Code, status))
        {
            MarkProcessed(call);
        }

        var message = $"{call.Operation} failed with status {status}"
            + (read.Code is null ? string.Empty : $" ({read.Code})")
            + (read.Message is null ? "." : $": {read.Message}");
        return settings.Api.Errors.Create(Describe(call, response, message) with
        {
            Said = read.Message,
            Code = read.Code,
            TraceId = read.TraceId,
            ResponseBody = body.IsEmpty ? null : Redactor.WithoutToken(Encoding.UTF8.GetString(body[..Math.Min(body.Length, settings.MaxErrorBodyBytes)]), call),
        });
    }

    /// <summary>The network failed; <paramref name="moment"/> says when.</summary>
    public AceDataException FromNetwork(ApiCall call, Exception exception, bool mayHaveBeenSent, string moment)
    {
        // A handler of the caller's may have sent the request before the attempt that could not connect.
        var neverConnected = !mayHaveBeenSent && ConnectionFailure.NeverConnected(exception);
        if (!neverConnected)
        {
            MarkProcessed(call);
        }

        if (ConnectionFailure.IsProtocolFault(exception))
        {
            return new ProtocolException(Describe(call, $"What came {moment} to {call.Operation} is not HTTP as this client takes it.") with
            {
                InnerException = exception,
            });
        }

        var message = neverConnected
            ? $"{settings.BaseAddress.Authority} could not be reached."
            : $"The connection was cut {moment} to {call.Operation}.";
        return new ApiConnectionException(Describe(call, message) with
        {
            InnerException = exception,
            IsTransient = !ConnectionFailure.IsTlsRefusal(exception),
        });
    }

    /// <summary>The platform ended the call by itself: no connection in time, or the HttpClient's own limit.</summary>
    public AceDataException FromPlatformTimeout(ApiCall call, OperationCanceledException exception, bool mayHaveBeenSent, ConnectionLimits limits, TimeSpan elapsed)
    {
        var limit = limits.Find(exception, mayHaveBeenSent);
        if (limit != TimeoutKind.Connect)
        {
            MarkProcessed(call);
        }

        var message = limit switch
        {
            TimeoutKind.Connect => $"No connection to {settings.BaseAddress.Authority} was made in time (ConnectTimeout).",
            TimeoutKind.HttpClient => "The HttpClient ended the call by its own Timeout: give it an infinite one, this client keeps its own limits.",
            _ => "The HttpClient or one of its handlers ended the call.",
        };
        var details = Describe(call, message) with { InnerException = exception, IsTransient = true };
        return limit is { } reached
            ? new ApiTimeoutException(details) { Limit = reached, Duration = reached == TimeoutKind.Connect ? limits.Connect ?? elapsed : limits.HttpClient }
            : new ApiConnectionException(details);
    }

    public static AuthenticationException BadToken(ApiCall call, string fault, Exception? cause = null) =>
        new(Describe(call, fault) with { InnerException = cause });

    public ProtocolException UnexpectedStatus(ApiCall call, HttpResponseMessage response)
    {
        MarkProcessed(call);
        return new ProtocolException(Describe(call, response, $"The service answered {call.Operation} with status {(int)response.StatusCode}, which this API does not use."));
    }

    public ProtocolException TooLarge(ApiCall call, HttpResponseMessage response)
    {
        MarkProcessed(call);
        return new ProtocolException(Describe(call, response, $"The answer to {call.Operation} is larger than {settings.MaxResponseBytes} bytes (MaxResponseBytes)."));
    }

    /// <summary>The answer came whole but is not the JSON of this API.</summary>
    public ProtocolException Unreadable(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body, JsonException? cause)
    {
        MarkProcessed(call);
        var message = body.IsEmpty
            ? $"The answer to {call.Operation} has no body."
            : $"The answer to {call.Operation} is not the JSON of this API{Kind(response)}.";
        return new ProtocolException(Describe(call, response, message) with { InnerException = Redactor.Of(cause) })
        {
            Bytes = Beginning(body),
            BytePosition = cause?.BytePositionInLine,
        };
    }

    /// <summary>A stream was asked for and something else came.</summary>
    public ProtocolException NotAStream(ApiCall call, HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        MarkProcessed(call);
        var message = $"{call.Operation} was to be answered with {call.Accept}, not{Kind(response)}. It begins: {Redactor.Of(Show(body), call)}";
        return new ProtocolException(Describe(call, response, message)) { Bytes = Beginning(body) };
    }

    /// <summary>An event of a stream is an error.</summary>
    public StreamErrorException FromStream(ApiCall call, ErrorDetails details)
    {
        var failure = settings.Api.Errors.CreateStreamError(details with
        {
            Message = Redactor.Of(details.Message, call)!,
            Code = Redactor.Of(details.Code, call),
        });
        Log.GaveUp(settings.Logger, call.Operation, call.Attempts, failure);
        return failure;
    }

    private static ErrorDetails Describe(ApiCall call, string message) => new()
    {
        Message = message,
        Attempts = call.Attempts,
        MayHaveBeenProcessed = call.MayHaveBeenProcessed,
    };

    /// <summary>Logs how a stream ended that did not come to its own end.</summary>
    public Exception Report(ApiCall call, Exception failure)
    {
        if (failure is ApiTimeoutException { Limit: TimeoutKind.StreamIdle } silent)
        {
            Log.StreamIdle(settings.Logger, call.Operation, silent.Duration.TotalSeconds);
        }
        else if (failure is AceDataException)
        {
            Log.StreamCut(settings.Logger, call.Operation, (failure.InnerException ?? failure).GetType().Name);
        }

        return failure;
    }

    /// <summary>The answer has a status, but its body will not be read.</summary>
    public void MarkProcessedUnlessTurnedAway(ApiCall call, HttpResponseMessage response)
    {
        if (!settings.Api.Errors.WasTurnedAway(code: null, (int)response.StatusCode))
        {
            MarkProcessed(call);
        }
    }

    public static void MarkProcessed(ApiCall call) => call.MayHaveBeenProcessed |= !call.ReadsOnly;

    public static byte[] Beginning(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, MaxShownBytes)].ToArray();

    private ErrorDetails Describe(ApiCall call, HttpResponseMessage response, string message) => Describe(call, message) with
    {
        StatusCode = (int)response.StatusCode,
        Headers = ResponseHeaders.From(response.Headers, ArrivedHeaders(response)),
        RetryAfter = RetryAfter.Read(response, settings.Time),
    };

    private static string Kind(HttpResponseMessage response) =>
        ArrivedHeaders(response)?.ContentType?.MediaType is { } type ? $" ({type})" : string.Empty;

    private static HttpContentHeaders? ArrivedHeaders(HttpResponseMessage response) =>
        response.Content is BufferedContent body ? body.ArrivedHeaders : response.Content?.Headers;

    private static string Show(ReadOnlySpan<byte> bytes)
    {
        const int Shown = 64;
        StringBuilder text = new(Shown);
        foreach (var letter in Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Shown)]))
        {
            text.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return text.ToString();
    }
}
