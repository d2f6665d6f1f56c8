namespace AceData.Aichat2;

/// <summary>What came of a deletion.</summary>
public sealed record DeleteResult : ApiResponse
{
    /// <summary>The conversation that was deleted.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether it is gone.</summary>
    /// <remarks>On the wire: <c>success</c>.</remarks>
    public bool Success { get; init; }
}
