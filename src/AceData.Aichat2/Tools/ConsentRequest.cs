namespace AceData.Aichat2;

/// <summary>A request to connect accounts before the turn goes on.</summary>
/// <remarks>On the wire: the <c>payload</c> of <c>consent_request</c>.</remarks>
[DebuggerDisplay("ConsentRequest {ConsentRequestId,nq}, {Requirements.Count} requirements")]
public sealed record ConsentRequest : ApiRecord
{
    /// <summary>The ID of the request.</summary>
    /// <remarks>On the wire: <c>consent_request_id</c>.</remarks>
    public string ConsentRequestId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The reason for the request; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>rationale</c>.</remarks>
    public string? Rationale { get; init; }

    /// <summary>The requirements; empty for none.</summary>
    /// <remarks>On the wire: <c>requirements</c>.</remarks>
    public IReadOnlyList<ConsentRequirement> Requirements { get; init => field = EquatableList<ConsentRequirement>.From(value); } = EquatableList<ConsentRequirement>.Empty;
}
