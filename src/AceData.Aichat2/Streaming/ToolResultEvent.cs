namespace AceData.Aichat2;

/// <summary>A tool has ended.</summary>
public sealed record ToolResultEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "tool_result";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What the tool gave back.</summary>
    /// <remarks>On the wire: <c>output</c>.</remarks>
    public string Output { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether the output describes a failure.</summary>
    /// <remarks>On the wire: <c>is_error</c>.</remarks>
    public bool IsError { get; init; }

    /// <summary>The time that the tool ran; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>duration_ms</c>.</remarks>
    [JsonPropertyName("duration_ms")]
    public TimeSpan? Duration { get; init; }

    internal override string Describe() => ToolUseId;
}
