namespace AceData.Aichat2;

/// <summary>What a conversation and its summary in a list have in common.</summary>
public abstract record ConversationInfo : ApiResponse
{
    /// <summary>The id of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The model it is held with; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>model</c>.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>The family of that model; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>model_group</c>.</remarks>
    public ModelGroup? ModelGroup { get; init; }

    /// <summary>Its title; <see langword="null"/> when it has none yet.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>The tools used in it; empty for none.</summary>
    /// <remarks>On the wire: <c>tools_used</c>.</remarks>
    public IReadOnlyList<string> ToolsUsed { get; init => field = value ?? []; } = [];

    /// <summary>When it last changed; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>updated_at</c>, in seconds since 1970.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The id it is shared under; <see langword="null"/> when it is not.</summary>
    /// <remarks>On the wire: <c>share_id</c>.</remarks>
    public string? ShareId { get; init; }

    /// <summary>When it was shared; <see langword="null"/> when it is not.</summary>
    /// <remarks>On the wire: <c>shared_at</c>, in seconds since 1970.</remarks>
    public DateTimeOffset? SharedAt { get; init; }
}
