namespace AceData.Aichat2;

/// <summary>The turn waits until an action is agreed to.</summary>
public sealed record ActionConfirmationEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "action_confirmation";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The action.</summary>
    /// <remarks>On the wire: <c>payload</c>.</remarks>
    [JsonPropertyName("payload")]
    public ActionConfirmation Confirmation { get; init => field = value ?? new(); } = new();

    internal override string Describe() => ToolUseId;
}
