namespace AceData.Emulator;

/// <summary>Represents a fault that an emulator injects into a response. Create one with a static method and refine it with <c>with</c>.</summary>
/// <example>
/// <code>
/// emulator.Faults.Add(Fault.Status(429, "too_many_requests") with { Action = "chat", Times = 2, RetryAfter = "1" });
/// </code>
/// </example>
[DebuggerDisplay("{Kind} {StatusCode} {Code,nq}, Action = {Action}, Times = {Times}")]
public sealed record Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>Gets the action that the fault is limited to, such as <c>chat</c> or <c>retrieve</c>.</summary>
    /// <value>The default is <see langword="null"/>: the fault matches every request.</value>
    public string? Action { get; init; }

    /// <summary>Gets the number of requests that the fault strikes.</summary>
    /// <value>The default is 1. With <see cref="int.MaxValue"/> the fault strikes until <see cref="FaultPlan.Clear"/> is called.</value>
    public int Times { get; init; } = 1;

    /// <summary>Gets the time that the service waits after it received the request, measured by the emulator's clock.</summary>
    /// <value>The default is <see cref="TimeSpan.Zero"/>.</value>
    public TimeSpan Wait { get; init; }

    /// <summary>Gets the value of the response's <c>Retry-After</c> header: a number of seconds, or an HTTP date.</summary>
    /// <value>The default is <see langword="null"/>: no header.</value>
    public string? RetryAfter { get; init; }

    /// <summary>Gets a value that indicates whether the response body is sent and flushed one byte at a time.</summary>
    /// <value>The default is <see langword="false"/>.</value>
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

    /// <summary>Creates a fault that responds with an error in the service's envelope. The request is not processed.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="code">The <c>code</c> in the envelope.</param>
    /// <param name="message">The <c>message</c> in the envelope, or <see langword="null"/> for a message that names the code.</param>
    /// <returns>The fault.</returns>
    public static Fault Status(int statusCode, string code, string? message = null) => new(FaultKind.Status)
    {
        StatusCode = statusCode,
        Code = code,
        Message = message ?? $"The emulator was told to respond with {code}.",
    };

    /// <summary>Creates a fault that responds with an HTML page, as a proxy does. The request is not processed.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="html">The page, or <see langword="null"/> for a short one. Empty for no body.</param>
    /// <returns>The fault.</returns>
    public static Fault HtmlPage(int statusCode, string? html = null) => new(FaultKind.Status)
    {
        StatusCode = statusCode,
        Html = html ?? $"<html><head><title>{statusCode}</title></head><body><h1>{statusCode}</h1></body></html>",
    };

    /// <summary>Creates a fault that delays an otherwise correct response.</summary>
    /// <param name="wait">The delay, measured by the emulator's clock.</param>
    /// <returns>The fault.</returns>
    public static Fault Delay(TimeSpan wait) => new(FaultKind.None) { Wait = wait };

    /// <summary>Creates a fault that cuts the connection before the request is processed.</summary>
    /// <returns>The fault.</returns>
    public static Fault CutBeforeAnswer() => new(FaultKind.CutBeforeAnswer);

    /// <summary>Creates a fault that cuts the connection after the request was processed and stored, without a byte of a response.</summary>
    /// <returns>The fault.</returns>
    public static Fault CutAfterProcessing() => new(FaultKind.CutAfterProcessing);

    /// <summary>Creates a fault that cuts the connection inside the response body. A shorter body arrives completely.</summary>
    /// <param name="bytes">The number of body bytes that arrive; 0 for the headers only.</param>
    /// <returns>The fault.</returns>
    public static Fault CutAfter(long bytes) => new(FaultKind.CutAfterBytes) { Bytes = bytes };

    /// <summary>Creates a fault that never responds. The request is not processed, and the connection stays open until the client or the service closes it.</summary>
    /// <returns>The fault.</returns>
    public static Fault Stall() => new(FaultKind.Stall);

    /// <summary>Creates a fault that stops inside the response body. The connection stays open until the client or the service closes it.</summary>
    /// <param name="bytes">The number of body bytes that arrive; 0 for the headers only.</param>
    /// <returns>The fault.</returns>
    public static Fault StallAfter(long bytes) => new(FaultKind.StallAfterBytes) { Bytes = bytes };

    /// <summary>Creates a fault that replaces the response body, or the rest of it, with other bytes and then ends the response normally.</summary>
    /// <param name="replacement">The other bytes. Empty for a few that are neither UTF-8 nor JSON.</param>
    /// <param name="afterBytes">The number of correct bytes that arrive first.</param>
    /// <returns>The fault.</returns>
    public static Fault Garbage(ReadOnlyMemory<byte> replacement = default, long afterBytes = 0) => new(FaultKind.Garbage)
    {
        Bytes = afterBytes,
        Replacement = replacement.IsEmpty ? new byte[] { 0xFF, 0xFE, 0x00, 0x7B, 0x80, 0x0A, 0xC3, 0x28, 0x0A } : replacement,
    };

    /// <summary>Creates a fault that sends an otherwise correct response one byte at a time.</summary>
    /// <returns>The fault.</returns>
    public static Fault OneByteAtATime() => new(FaultKind.None) { OneByteWrites = true };
}
