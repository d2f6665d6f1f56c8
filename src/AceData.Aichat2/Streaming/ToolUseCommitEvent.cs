namespace AceData.Aichat2;

/// <summary>The arguments of a tool use are final.</summary>
public sealed record ToolUseCommitEvent : StreamEvent
{
    private readonly JsonValue? _input;

    /// <inheritdoc/>
    public override string Type => "tool_use_commit";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool.</summary>
    /// <remarks>On the wire: <c>tool_name</c>.</remarks>
    public string ToolName { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The arguments; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>input</c>.</remarks>
    public JsonElement? Input
    {
        get => _input?.Element;
        init => _input = JsonValue.From(value);
    }

    internal override string Describe() => ToolUseId;
}
