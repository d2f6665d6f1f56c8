namespace AceData.Aichat2;

/// <summary>A run that was accepted and goes on without a connection.</summary>
public sealed record QueuedChat : ApiResponse
{
    /// <summary>The conversation the run writes to: retrieve it to see how far it is.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The same id, under its other name.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The same id, as the id of the task.</summary>
    /// <remarks>On the wire: <c>task_id</c>.</remarks>
    public string TaskId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>How far the run is: <c>queued</c>.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string Status { get; init => field = value ?? string.Empty; } = string.Empty;
}
