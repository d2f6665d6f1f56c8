namespace AceData.Aichat2;

/// <summary>A request for a conversation with its history.</summary>
[DebuggerDisplay("RetrieveRequest {Id,nq}")]
public sealed record RetrieveRequest : ApiRecord
{
    /// <summary>The ID of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public required string Id { get; init; }
}
