namespace AceData.Aichat2;

/// <summary>The result of a deletion.</summary>
[DebuggerDisplay("DeleteResult {Id,nq}, success: {Success}")]
public sealed record DeleteResult : ApiResponse
{
    /// <summary>The ID of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether the conversation was deleted.</summary>
    /// <remarks>On the wire: <c>success</c>.</remarks>
    public bool Success { get; init; }
}
