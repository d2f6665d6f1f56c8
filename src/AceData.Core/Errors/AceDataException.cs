namespace AceData;

/// <summary>A call to the service failed. The derived types say how.</summary>
/// <remarks>Match on the type and on <see cref="Code"/>, never on the message: the service rewords its messages.</remarks>
[DebuggerDisplay("{GetType().Name,nq}: status {StatusCode}, code {Code}, attempts {Attempts}")]
public class AceDataException : Exception
{
    /// <summary>Creates an exception with a message, for tests of code that catches it.</summary>
    /// <param name="message">One sentence for a person.</param>
    /// <param name="innerException">The cause; <see langword="null"/> when there is none.</param>
    public AceDataException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the response.</summary>
    /// <value><see langword="null"/> when there was no response.</value>
    /// <remarks>An error inside a stream carries the status that its event names, or 200.</remarks>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The service's own name of the error.</summary>
    /// <value><see langword="null"/> when the service gave none.</value>
    /// <remarks>On the wire: <c>error.code</c>, <c>code</c>, or <c>error</c> as a string.</remarks>
    public string? Code { get; init; }

    /// <summary>The ID under which the service logged the call.</summary>
    /// <value><see langword="null"/> when the service gave none.</value>
    /// <remarks>On the wire: <c>trace_id</c>.</remarks>
    public string? TraceId { get; init; }

    /// <summary>The delay that the service asks for before the next attempt.</summary>
    /// <value><see langword="null"/> when the service asked for none.</value>
    /// <remarks>On the wire: the <c>Retry-After</c> header, in seconds or as a date.</remarks>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The headers of the response, by case-insensitive name.</summary>
    /// <value>Empty when there was no response.</value>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseMetadata.NoHeaders;

    /// <summary>The body of the response as text, cut at <see cref="ApiClientOptions.MaxErrorBodyBytes"/>.</summary>
    /// <value><see langword="null"/> when there was none.</value>
    public string? ResponseBody { get; init; }

    /// <summary>Whether the same call may succeed later without a change.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The number of requests sent for the call, the failed one included; 0 when none was.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the service may have carried out the call although it failed here.</summary>
    /// <remarks>When <see langword="true"/> for a chat turn, look at the conversation before asking again: the turn may be stored and billed.</remarks>
    public bool MayHaveBeenProcessed { get; init; }

    /// <summary>The ID of the conversation that the failed call belongs to.</summary>
    /// <value><see langword="null"/> when it is not known.</value>
    public string? ConversationId { get => field ?? Progress?.ConversationId; init; }

    /// <summary>What to do about the error.</summary>
    /// <value><see langword="null"/> when no remedy is known.</value>
    public string? Hint { get; init; }

    /// <summary>The number of attempts that were retries of a transient failure.</summary>
    internal int Retries { get; private init; }

    /// <summary>How far a stream had come; <see langword="null"/> outside a stream.</summary>
    internal StreamProgress? Progress { get; init; }

    /// <summary>Takes over what the call knows of itself.</summary>
    internal CallContext Context
    {
        init
        {
            Attempts = value.Attempts;
            Retries = value.Retries;
            MayHaveBeenProcessed = value.MayHaveBeenProcessed;
        }
    }

    /// <summary>Takes over how the response arrived.</summary>
    internal ResponseMetadata Metadata
    {
        init
        {
            StatusCode = value.StatusCode;
            Headers = value.Headers;
            Attempts = value.Attempts;
        }
    }

    /// <summary>Takes over an error that the service reported.</summary>
    internal ServiceError Error
    {
        init
        {
            Metadata = value.Metadata;
            Context = value.Context;
            RetryAfter = value.RetryAfter;
            ResponseBody = value.ResponseBody;
            Code = value.Body.Code;
            TraceId = value.Body.TraceId;
            IsTransient = value.Class.IsTransient;
            Hint = value.Class.Hint;
        }
    }

    /// <summary>Returns the exception with status, code, trace ID, attempts and the hint.</summary>
    /// <returns>Several lines; neither a token nor the body of the request or of the response is among them.</returns>
    public override string ToString()
    {
        (string Name, object? Value)[] facts =
        [
            ("Status", (int?)StatusCode),
            ("Code", Code),
            ("Trace id", TraceId),
            ("Retry after", RetryAfter),
            ("Attempts", Attempts == 0 ? null : Attempts),
            ("May have been processed", MayHaveBeenProcessed ? "yes" : null),
            ("Hint", Hint),
        ];
        var lines = facts.Where(fact => fact.Value is not null).Select(fact => FormattableString.Invariant($"  {fact.Name}: {fact.Value}"));
        return string.Join(Environment.NewLine, [base.ToString(), .. lines]);
    }
}
