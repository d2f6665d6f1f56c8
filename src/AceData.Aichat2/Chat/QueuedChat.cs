namespace AceData.Aichat2;

/// <summary>A background run that the service has accepted.</summary>
/// <remarks>Wait for its end with <see cref="ConversationsClientExtensions.WaitForRunAsync"/>.</remarks>
[DebuggerDisplay("QueuedChat {Id,nq}, {Status,nq}")]
public sealed record QueuedChat : ApiResponse
{
    private readonly string? _id;
    private readonly string? _conversationId;

    /// <summary>The ID of the conversation that the run writes to.</summary>
    /// <remarks>On the wire: <c>id</c>, or else <c>conversation_id</c> or <c>task_id</c>, which name the same.</remarks>
    public string Id
    {
        get => _id ?? _conversationId ?? TaskId;
        init => _id = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The ID of the conversation, under its other name.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string ConversationId
    {
        get => _conversationId ?? Id;
        init => _conversationId = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The ID of the task, which is that of the conversation.</summary>
    /// <remarks>On the wire: <c>task_id</c>.</remarks>
    public string TaskId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The state of the run: <c>queued</c>.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string Status { get; init => field = value ?? string.Empty; } = string.Empty;
}
