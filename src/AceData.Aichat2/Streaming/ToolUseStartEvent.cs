namespace AceData.Aichat2;

/// <summary>The model begins to use a tool.</summary>
public sealed record ToolUseStartEvent : StreamEvent
{
    private readonly JsonValue? _input;

    /// <inheritdoc/>
    public override string Type => "tool_use_start";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool.</summary>
    /// <remarks>On the wire: <c>tool_name</c>.</remarks>
    public string ToolName { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its name for people; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>tool_display_name</c>.</remarks>
    public string? ToolDisplayName { get; init; }

    /// <summary>Where it runs; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>execution</c>.</remarks>
    public ToolExecution? Execution { get; init; }

    /// <summary>The arguments: empty when the use is announced, complete when the event comes again.</summary>
    /// <remarks>On the wire: <c>input</c>. <see langword="null"/> when the service does not say.</remarks>
    public JsonElement? Input
    {
        get => _input?.Element;
        init => _input = JsonValue.From(value);
    }

    internal override string Describe() => ToolUseId;
}
