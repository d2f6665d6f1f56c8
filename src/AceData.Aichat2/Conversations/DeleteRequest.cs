namespace AceData.Aichat2;

/// <summary>Deletes a conversation.</summary>
public sealed record DeleteRequest : ApiRecord
{
    /// <summary>The conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public required string Id { get; init; }
}
