namespace AceData.Aichat2;

/// <summary>A conversation as a list shows it, without its history.</summary>
[DebuggerDisplay("ConversationSummary {Id,nq}, {Model}, updated {UpdatedAt}")]
public sealed record ConversationSummary : ApiRecord
{
    /// <summary>The ID of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The model of the conversation; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>model</c>.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>The family of the model; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>model_group</c>.</remarks>
    public ModelGroup? ModelGroup { get; init; }

    /// <summary>The title; <see langword="null"/> when the conversation has none yet.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>The beginning of the last message; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>last_message_preview</c>.</remarks>
    public string? LastMessagePreview { get; init; }

    /// <summary>The names of the tools used in the conversation; empty for none.</summary>
    /// <remarks>On the wire: <c>tools_used</c>.</remarks>
    public IReadOnlyList<string> ToolsUsed { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The time of the last change; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>updated_at</c>, in seconds since 1970.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The ID under which the conversation is shared; <see langword="null"/> when it is not.</summary>
    /// <remarks>On the wire: <c>share_id</c>.</remarks>
    public string? ShareId { get; init; }

    /// <summary>The time at which the conversation was shared; <see langword="null"/> when it is not.</summary>
    /// <remarks>On the wire: <c>shared_at</c>, in seconds since 1970.</remarks>
    public DateTimeOffset? SharedAt { get; init; }
}
