namespace AceData;

/// <summary>The facts of one failure, from which its exception is made.</summary>
internal sealed record ErrorDetails
{
    public required string Message { get; init; }

    /// <summary>The service's own message alone.</summary>
    public string? Said { get; init; }

    public int? StatusCode { get; init; }

    public string? Code { get; init; }

    public string? TraceId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.None;

    public string? ResponseBody { get; init; }

    public bool IsTransient { get; init; }

    public int Attempts { get; init; }

    public bool MayHaveBeenProcessed { get; init; }

    public string PartialAnswer { get; init; } = string.Empty;

    public string? ConversationId { get; init; }

    public string? TaskId { get; init; }

    public string? Hint { get; init; }

    public Exception? InnerException { get; init; }
}
