namespace AceData.Aichat2;

/// <summary>A block with the use of a tool, and its result once there is one.</summary>
[DebuggerDisplay("ToolUseBlock {ToolUseId,nq}, {ToolName,nq}, {Status}")]
public sealed record ToolUseBlock : ContentBlock
{
    private readonly JsonValue? _input;
    private readonly JsonValue? _pendingQuestion;
    private readonly JsonValue? _pendingConsentRequest;
    private readonly JsonValue? _pendingActionConfirmation;

    /// <inheritdoc/>
    public override string Type => "tool_use";

    /// <summary>The ID of the tool use. Answer it with <see cref="ToolResult.ToolUseId"/>.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool.</summary>
    /// <remarks>On the wire: <c>tool_name</c>.</remarks>
    public string ToolName { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool for people; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>tool_display_name</c>.</remarks>
    public string? ToolDisplayName { get; init; }

    /// <summary>Where the tool runs; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>execution</c>.</remarks>
    public ToolExecution? Execution { get; init; }

    /// <summary>The arguments; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>input</c>.</remarks>
    public JsonElement? Input
    {
        get => _input?.Element;
        init => _input = JsonValue.From(value);
    }

    /// <summary>The result as text; <see langword="null"/> while there is none.</summary>
    /// <remarks>On the wire: <c>output</c>.</remarks>
    public string? Output { get; init; }

    /// <summary>Whether the result describes a failure; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>is_error</c>.</remarks>
    public bool? IsError { get; init; }

    /// <summary>The time that the tool took; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>duration_ms</c>, in milliseconds.</remarks>
    [JsonPropertyName("duration_ms")]
    public TimeSpan? Duration { get; init; }

    /// <summary>The state of the tool use; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public ToolUseStatus? Status { get; init; }

    /// <summary>The question that waits for an answer, as the service stores it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>pending_question</c>.</remarks>
    public JsonElement? PendingQuestion
    {
        get => _pendingQuestion?.Element;
        init => _pendingQuestion = JsonValue.From(value);
    }

    /// <summary>The consent request that waits for an answer, as the service stores it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>pending_consent_request</c>.</remarks>
    public JsonElement? PendingConsentRequest
    {
        get => _pendingConsentRequest?.Element;
        init => _pendingConsentRequest = JsonValue.From(value);
    }

    /// <summary>The action that waits for confirmation, as the service stores it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>pending_action_confirmation</c>.</remarks>
    public JsonElement? PendingActionConfirmation
    {
        get => _pendingActionConfirmation?.Element;
        init => _pendingActionConfirmation = JsonValue.From(value);
    }
}
