using System.Text;

namespace AceData;

/// <summary>A call to the service failed; the types below this one say how.</summary>
/// <remarks>Match on the type and on <see cref="Code"/>, never on the message: the service rewords its messages.</remarks>
public class AceDataException : Exception
{
    /// <summary>Makes an exception with a message, for tests of code that catches it.</summary>
    /// <param name="message">One sentence for a person.</param>
    /// <param name="innerException">What caused it; <see langword="null"/> when nothing did.</param>
    public AceDataException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal AceDataException(ErrorDetails details)
        : base(details.Message, details.InnerException)
    {
        StatusCode = details.StatusCode;
        Code = details.Code;
        TraceId = details.TraceId;
        RetryAfter = details.RetryAfter;
        Headers = details.Headers;
        ResponseBody = details.ResponseBody;
        IsTransient = details.IsTransient;
        Attempts = details.Attempts;
        MayHaveBeenProcessed = details.MayHaveBeenProcessed;
        PartialAnswer = details.PartialAnswer;
        ConversationId = details.ConversationId;
        TaskId = details.TaskId;
        Hint = details.Hint;
    }

    /// <summary>The HTTP status; <see langword="null"/> when no answer came.</summary>
    /// <remarks>An error inside a stream carries the status the event names, if it names one.</remarks>
    public int? StatusCode { get; init; }

    /// <summary>The service's own name of the error; <see langword="null"/> when it gave none.</summary>
    /// <remarks>On the wire: <c>error.code</c>, <c>code</c>, or <c>error</c> as a string.</remarks>
    public string? Code { get; init; }

    /// <summary>The id under which the service logged the call; <see langword="null"/> when it gave none.</summary>
    /// <remarks>On the wire: <c>trace_id</c>.</remarks>
    public string? TraceId { get; init; }

    /// <summary>How long the service asks to wait before the next try; <see langword="null"/> when it did not say.</summary>
    /// <remarks>On the wire: the <c>Retry-After</c> header, in seconds or as a date.</remarks>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The headers of the answer, by case-insensitive name; empty when no answer came.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.None;

    /// <summary>The body of the answer as text, cut at <see cref="ApiClientOptions.MaxErrorBodyBytes"/>; <see langword="null"/> when there was none.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>Whether the same call may succeed later without a change.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How many requests were made for the call, the failed one included; 0 when none was.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the service may have carried out the call although it failed here.</summary>
    /// <remarks>When <see langword="true"/> for a chat turn, look at the conversation before asking again: the turn may be stored and billed.</remarks>
    public bool MayHaveBeenProcessed { get; init; }

    /// <summary>The text a stream had delivered before it failed; empty when there was none.</summary>
    public string PartialAnswer { get; init; } = string.Empty;

    /// <summary>The conversation the failed stream belongs to; <see langword="null"/> when not known.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The task that made the failed stream, for services that name one to stop it by; otherwise <see langword="null"/>.</summary>
    public string? TaskId { get; init; }

    /// <summary>What to do about it, for errors that have a known remedy; otherwise <see langword="null"/>.</summary>
    public string? Hint { get; init; }

    /// <summary>The exception with its facts: status, code, trace id, attempts and the hint.</summary>
    /// <returns>Several lines; neither a token nor the body of the request or of the answer is among them.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(base.ToString()).AppendLine();
        Append(text, "Status", StatusCode);
        Append(text, "Code", Code);
        Append(text, "Trace id", TraceId);
        Append(text, "Retry after", RetryAfter);
        Append(text, "Attempts", Attempts == 0 ? null : Attempts);
        Append(text, "May have been processed", MayHaveBeenProcessed ? "yes" : null);
        Append(text, "Hint", Hint);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, string name, object? value)
    {
        if (value is not null)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).AppendLine();
        }
    }
}
