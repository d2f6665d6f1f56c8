namespace AceData.Emulator;

/// <summary>One thing that goes wrong with the next request it fits; made by the static methods and refined by <c>with</c>.</summary>
/// <example>
/// <code>
/// emulator.Faults.Add(Fault.Status(429, "too_many_requests") with { Action = "chat", Times = 2, RetryAfter = "1" });
/// </code>
/// </example>
public sealed record Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>The action the fault is for: <c>chat</c>, <c>retrieve</c>, ...</summary>
    /// <value><see langword="null"/>, the default, fits every request.</value>
    public string? Action { get; init; }

    /// <summary>How many requests it strikes.</summary>
    /// <value>1. <see cref="int.MaxValue"/> strikes until <see cref="FaultPlan.Clear"/>.</value>
    public int Times { get; init; } = 1;

    /// <summary>How long the service waits, after the request came in and before anything else, on its own clock.</summary>
    /// <value><see cref="TimeSpan.Zero"/>.</value>
    public TimeSpan Wait { get; init; }

    /// <summary>The <c>Retry-After</c> header of the answer: seconds, or an HTTP date.</summary>
    /// <value><see langword="null"/> sends none.</value>
    public string? RetryAfter { get; init; }

    /// <summary>Whether the answer's body goes out one byte a write, each flushed.</summary>
    /// <value><see langword="false"/>.</value>
    public bool OneByteWrites { get; init; }

    internal FaultKind Kind { get; }

    internal int StatusCode { get; private init; }

    internal string Code { get; private init; } = "";

    internal string Message { get; private init; } = "";

    internal string? Html { get; private init; }

    internal long Bytes { get; private init; } = long.MaxValue;

    internal ReadOnlyMemory<byte> Replacement { get; private init; }

    internal bool ShapesBody =>
        OneByteWrites || Kind is FaultKind.CutAfterBytes or FaultKind.StallAfterBytes or FaultKind.Garbage or FaultKind.CutAfterProcessing;

    /// <summary>An error answer in the service's envelope; the request is not carried out.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="code">The envelope's <c>code</c>.</param>
    /// <param name="message">The envelope's <c>message</c>; <see langword="null"/> for one made from the code.</param>
    /// <returns>The fault.</returns>
    public static Fault Status(int statusCode, string code, string? message = null) => new(FaultKind.Status)
    {
        StatusCode = statusCode,
        Code = code,
        Message = message ?? $"The emulator was told to answer {code}.",
    };

    /// <summary>An error answer as a proxy gives it: a page of HTML.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="html">The page; <see langword="null"/> for a short one, empty for no body at all.</param>
    /// <returns>The fault.</returns>
    public static Fault HtmlPage(int statusCode, string? html = null) => new(FaultKind.Status)
    {
        StatusCode = statusCode,
        Html = html ?? $"<html><head><title>{statusCode}</title></head><body><h1>{statusCode}</h1></body></html>",
    };

    /// <summary>A right answer, late.</summary>
    /// <param name="wait">How long the service waits first, on its own clock.</param>
    /// <returns>The fault.</returns>
    public static Fault Delay(TimeSpan wait) => new(FaultKind.None) { Wait = wait };

    /// <summary>The connection is cut before the request is looked at: nothing happened.</summary>
    /// <returns>The fault.</returns>
    public static Fault CutBeforeAnswer() => new(FaultKind.CutBeforeAnswer);

    /// <summary>The request is carried out and its effects are stored, then the connection is cut without a byte of answer.</summary>
    /// <returns>The fault.</returns>
    public static Fault CutAfterProcessing() => new(FaultKind.CutAfterProcessing);

    /// <summary>The connection is cut inside the answer's body; an answer that is shorter arrives whole.</summary>
    /// <param name="bytes">How many bytes of the body arrive; 0 for the headers only.</param>
    /// <returns>The fault.</returns>
    public static Fault CutAfter(long bytes) => new(FaultKind.CutAfterBytes) { Bytes = bytes };

    /// <summary>No answer, until the client leaves or the service stops; the request is not carried out.</summary>
    /// <returns>The fault.</returns>
    public static Fault Stall() => new(FaultKind.Stall);

    /// <summary>The answer stops inside its body and the connection stays open until the client leaves or the service stops.</summary>
    /// <param name="bytes">How many bytes of the body arrive; 0 for the headers only.</param>
    /// <returns>The fault.</returns>
    public static Fault StallAfter(long bytes) => new(FaultKind.StallAfterBytes) { Bytes = bytes };

    /// <summary>The answer's body turns into other bytes and then ends in good order.</summary>
    /// <param name="replacement">The other bytes; empty for a few that are neither UTF-8 nor JSON.</param>
    /// <param name="afterBytes">How many right bytes arrive first.</param>
    /// <returns>The fault.</returns>
    public static Fault Garbage(ReadOnlyMemory<byte> replacement = default, long afterBytes = 0) => new(FaultKind.Garbage)
    {
        Bytes = afterBytes,
        Replacement = replacement.IsEmpty ? new byte[] { 0xFF, 0xFE, 0x00, 0x7B, 0x80, 0x0A, 0xC3, 0x28, 0x0A } : replacement,
    };

    /// <summary>A right answer, one byte a write, each flushed.</summary>
    /// <returns>The fault.</returns>
    public static Fault OneByteAtATime() => new(FaultKind.None) { OneByteWrites = true };
}
