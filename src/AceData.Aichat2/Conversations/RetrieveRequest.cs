namespace AceData.Aichat2;

/// <summary>Asks for a conversation with its history.</summary>
public sealed record RetrieveRequest : ApiRecord
{
    /// <summary>The conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public required string Id { get; init; }
}
