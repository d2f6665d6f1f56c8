namespace AceData;

/// <summary>How one attempt of a call ended: with a response, or with a failure and the decision about it.</summary>
internal sealed record AttemptResult(CallContext Context, HttpResponseMessage? Response, AceDataException? Failure = null, RetryDecision Decision = default);
