namespace AceData;

/// <summary>A response that is an error: how it arrived, what it says, and what that means.</summary>
internal sealed record ServiceError(CallContext Context, ResponseMetadata Metadata, ErrorBody Body, ErrorClass Class)
{
    public TimeSpan? RetryAfter { get; init; }

    public string? ResponseBody { get; init; }
}
