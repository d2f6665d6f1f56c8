namespace AceData.Aichat2;

/// <summary>A request to delete a conversation.</summary>
[DebuggerDisplay("DeleteRequest {Id,nq}")]
public sealed record DeleteRequest : ApiRecord
{
    /// <summary>The ID of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public required string Id { get; init; }
}
