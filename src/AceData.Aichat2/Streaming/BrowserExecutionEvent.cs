namespace AceData.Aichat2;

/// <summary>A tool drives a browser at the service; how it stands is in the additional properties.</summary>
public sealed record BrowserExecutionEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "browser_execution";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>tool_name</c>.</remarks>
    public string? ToolName { get; init; }

    /// <summary>Where it runs; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>execution</c>.</remarks>
    public ToolExecution? Execution { get; init; }

    internal override string Describe() => ToolUseId;
}
