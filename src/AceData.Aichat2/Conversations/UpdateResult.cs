namespace AceData.Aichat2;

/// <summary>The result of an update.</summary>
/// <remarks>The service responds with the conversation or with <c>{id, success}</c>; both are read.</remarks>
[DebuggerDisplay("UpdateResult {Id,nq}, success: {Success}")]
[JsonConverter(typeof(UpdateResultConverter))]
public sealed record UpdateResult : ApiResponse
{
    /// <summary>The ID of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether the conversation was changed.</summary>
    /// <remarks>On the wire: <c>success</c>; <see langword="true"/> when the service responds with the conversation.</remarks>
    public bool Success { get; init; }

    /// <summary>The changed conversation; <see langword="null"/> when the service responds without it.</summary>
    public Conversation? Conversation { get; init; }
}
