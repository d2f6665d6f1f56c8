namespace AceData.Aichat2;

/// <summary>Accounts or connectors the person must connect before the turn goes on.</summary>
/// <remarks>On the wire: the <c>payload</c> of <c>consent_request</c>.</remarks>
public sealed record ConsentRequest : ApiRecord
{
    /// <summary>The id of the request.</summary>
    /// <remarks>On the wire: <c>consent_request_id</c>.</remarks>
    public string ConsentRequestId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Why it is needed; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>rationale</c>.</remarks>
    public string? Rationale { get; init; }

    /// <summary>What is needed.</summary>
    /// <remarks>On the wire: <c>requirements</c>.</remarks>
    public IReadOnlyList<ConsentRequirement> Requirements { get; init => field = value ?? []; } = [];
}
